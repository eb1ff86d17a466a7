import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { addNote, markOccurrence, setActionState } from '@/lib/plan/actions'
import type { SetState } from '@/lib/plan/model'
import { setStates } from '@/lib/plan/model'
import type { FollowedDeadline } from '@/lib/plan/progress'
import { PlanForm } from './plan-form'

type Stored = { id: string; lockVersion: number }

/** Writes where the action stands. */
export function NoteForm({ stored }: { stored: Stored }) {
  return (
    <PlanForm action={addNote} submitLabel="Ajouter la note" values={stored}>
      <TextAreaField name="note" label="Note d’avancement" required rows={3} maxLength={4000} />
    </PlanForm>
  )
}

type OccurrenceProps = { stored: Stored; deadlines: readonly FollowedDeadline[]; day: CivilDate }

/** Says an occurrence done, with its day and its proof. */
export function DoneForm({ stored, deadlines, day }: OccurrenceProps) {
  return (
    <PlanForm action={markOccurrence} submitLabel="Déclarer faite" values={{ ...stored, done: 'oui' }}>
      <SelectField
        name="occurrence"
        label="Échéance"
        required
        options={occurrenceChoices(deadlines, false)}
        {...(occurrenceChoices(deadlines, false).length === 0 ? { emptyLabel: 'Toutes sont déclarées faites' } : {})}
      />
      <DateField name="on" label="Faite le" required defaultValue={day} max={day} />
      <TextField name="proof" label="Justification" help="Compte rendu, courrier, date de réunion." maxLength={1000} />
    </PlanForm>
  )
}

/** Takes back the word that an occurrence is done; both words stay in the history. */
export function UndoneForm({ stored, deadlines }: Omit<OccurrenceProps, 'day'>) {
  return (
    <PlanForm action={markOccurrence} submitLabel="Revenir sur la déclaration" values={{ ...stored, done: 'non' }}>
      <SelectField
        name="occurrence"
        label="Échéance déclarée faite"
        required
        options={occurrenceChoices(deadlines, true)}
      />
    </PlanForm>
  )
}

/** Occurrences done or not, as the choices of a list. */
export function occurrenceChoices(deadlines: readonly FollowedDeadline[], done: boolean) {
  return deadlines.flatMap((deadline) =>
    deadline.occurrences
      .filter((one) => (one.done !== null) === done)
      .map((one) => ({
        value: `${deadline.position}:${one.to}`,
        label: deadline.occurrences.length > 1 ? `${deadline.raw}, au ${formatDate(one.to)}` : deadline.raw,
      })),
  )
}

type StateProps = { stored: Stored; said: SetState | null; day: CivilDate }

/** Says the action réalisée, abandonnée or rouverte. */
export function StateForm({ stored, said, day }: StateProps) {
  const closed = said === 'realisee' || said === 'abandonnee'
  const choices = closed ? (['rouverte'] as const) : (['realisee', 'abandonnee'] as const)
  return (
    <PlanForm action={setActionState} submitLabel="Enregistrer l’état" values={stored}>
      <SelectField
        name="state"
        label="État"
        required
        options={choices.map((value) => ({ value, label: setStates[value] }))}
      />
      <DateField name="on" label="À partir du" required defaultValue={day} max={day} />
      <TextField name="reason" label="Motif" help="Indispensable pour un abandon." maxLength={1000} />
    </PlanForm>
  )
}
