import { Tag } from '@/components/ui/state-badge'
import { RowLink, Table, Td, Th } from '@/components/ui/table'
import type { Choice } from '@/lib/settings/choices'
import { choiceWords } from '@/lib/settings/words'
import { HeldValue } from './held-value'

type Props = { title: string; choices: readonly Choice[]; href: (code: string) => string }

const deciders = {
  region: 'La région',
  contract: 'Le contrat',
  director: 'Le directeur général',
  fixed: 'Lecture arrêtée',
} satisfies Record<Choice['decidedBy'], string>

/** Choices of one subject: the question, what holds today, who decides. */
export function ChoiceTable({ title, choices, href }: Props) {
  return (
    <section className="section" aria-label={title}>
      <h2>{title}</h2>
      <Table caption={title} captionHidden minWidth={720}>
        <colgroup>
          <col className="setting-code" />
          <col className="setting-question" />
          <col className="setting-value" />
          <col className="setting-decider" />
        </colgroup>
        <thead>
          <tr>
            <Th>Choix</Th>
            <Th>Question</Th>
            <Th>En vigueur</Th>
            <Th>Qui décide</Th>
          </tr>
        </thead>
        <tbody>
          {choices.map((choice) => (
            <tr key={choice.name}>
              <Td nowrap>{choice.code}</Td>
              <Th scope="row">
                <RowLink href={href(choice.storedAs)}>{choice.label}</RowLink>{' '}
                {choice.unverified && <Tag tone="warn">Texte non relu</Tag>}
              </Th>
              <Td>
                <HeldValue
                  code={choice.storedAs}
                  held={choice.held}
                  next={choice.next}
                  usual={choice.options.length === 0 ? 'Aucun palier' : choiceWords(choice.storedAs, choice.usual)}
                />
              </Td>
              <Td>{deciders[choice.decidedBy]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
