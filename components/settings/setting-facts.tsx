import { Facts } from '@/components/ui/facts'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import type { Choice } from '@/lib/settings/choices'
import type { SettingRow } from '@/lib/settings/model'
import { choiceWords, valueWords } from '@/lib/settings/words'

type Props = {
  code: string
  choice: Choice | null
  held: SettingRow | null
  rules: readonly { id: string; label: string }[]
}

/** What holds, since when and why, what stood by default, which rules read it. */
export function SettingFacts({ code, choice, held, rules }: Props) {
  return (
    <Facts
      items={[
        { label: 'En vigueur', value: held ? valueWords(code, held.value) : 'Lecture de la maison' },
        ...(held ? [{ label: 'Depuis', value: `le ${formatLongDate(held.from)}, par ${held.byName}` }] : []),
        ...(held ? [{ label: 'Raison', value: held.reason }] : []),
        ...(choice
          ? [
              {
                label: 'Lecture de la maison',
                value: choice.options.length ? choiceWords(code, choice.usual) : 'Aucun palier',
              },
            ]
          : []),
        ...(choice ? [{ label: 'Règles qui le lisent', value: <RuleLinks rules={rules} choice={choice} /> }] : []),
      ]}
    />
  )
}

function RuleLinks({ rules, choice }: { rules: Props['rules']; choice: Choice }) {
  if (rules.length === 0)
    return choice.readBy.length > 0 ? 'Des définitions d’indicateurs du catalogue' : 'Aucune : il guide la procédure'
  return (
    <ul>
      {rules.map(({ id, label }) => (
        <li key={id}>
          <a className="text-link rule-link" href={routes.rule(id)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
