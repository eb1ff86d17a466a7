import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { routes } from '@/lib/core/routes'
import { editAction } from '@/lib/plan/actions'
import { progressStates, setStates } from '@/lib/plan/model'
import type { ActionRow } from '@/lib/plan/tree'
import { PlanForm } from './plan-form'
import { ActionWordFields } from './structure/action-word-fields'

type Props = {
  row: ActionRow
  printedActors: string
  lockVersion: number
  /** Whether title, deadlines and actors may change here. */
  wordsOpen: boolean
  bodies: readonly string[]
}

/** The whole form of an action. Words that may not change here are sent back as they are. */
export function EditActionForm({ row, printedActors, lockVersion, wordsOpen, bodies }: Props) {
  const printed = row.deadlines.map((deadline) => deadline.raw).join('\n')
  const words = { number: row.number, title: row.title, deadlines: printed, actors: printedActors }
  const closed = row.said === 'realisee' || row.said === 'abandonnee'
  const states = closed ? (['rouverte'] as const) : (['realisee', 'abandonnee'] as const)
  return (
    <PlanForm
      action={editAction}
      submitLabel="Enregistrer l’action"
      cancelHref={routes.action(row.id)}
      values={{ id: row.id, lockVersion, avenantId: '', ...(wordsOpen ? {} : words) }}
    >
      {wordsOpen && <ActionWordFields words={words} bodies={bodies} />}
      <SelectField
        name="state"
        label="État"
        emptyLabel={`Laisser comme aujourd’hui : ${progressStates[row.state].toLowerCase()}`}
        options={states.map((value) => ({ value, label: setStates[value] }))}
      />
      <TextField name="reason" label="Motif" help="Indispensable pour un abandon." maxLength={1000} />
      <TextAreaField name="note" label="Note d’avancement" rows={4} maxLength={4000} />
    </PlanForm>
  )
}
