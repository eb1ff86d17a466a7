'use client'

import { ActionForm } from '@/components/ui/action-form'
import { ComboboxListField } from '@/components/ui/combobox-field'
import { TextAreaField } from '@/components/ui/field'
import { routes } from '@/lib/core/routes'
import { decline } from '@/lib/plan/actions'
import type { DeclinerKind } from '@/lib/plan/declination'
import { type Theme, targetChoices } from '@/lib/plan/national'

type Props = {
  source: { kind: DeclinerKind; id: string }
  themes: readonly Theme[]
  /** Keys of what is declined now. */
  shown: readonly string[]
}

/** Axes and objectives of the national plan, searched and chosen; the form sends what was shown beside what is chosen. */
export function DeclineForm({ source, themes, shown }: Props) {
  const options = targetChoices(themes)
  return (
    <ActionForm
      action={decline}
      submitLabel="Enregistrer la déclinaison"
      cancelHref={source.kind === 'programme' ? routes.programme(source.id) : routes.action(source.id)}
    >
      <input type="hidden" name="source" value={source.kind} />
      <input type="hidden" name="id" value={source.id} />
      {shown.map((key) => (
        <input key={key} type="hidden" name="shown[]" value={key} />
      ))}
      <ComboboxListField
        name="ticked"
        label="Axes et objectifs nationaux déclinés"
        help="Cherchez par un mot du titre ou par le thème ; un axe choisi en entier couvre ses objectifs."
        options={options}
        defaultValue={shown}
        placeholder="Chercher dans le plan national"
        emptyWords="Rien du plan national ne porte ces mots."
        limit={options.length}
      />
      <TextAreaField name="reason" label="Pourquoi" rows={2} maxLength={1000} />
    </ActionForm>
  )
}
