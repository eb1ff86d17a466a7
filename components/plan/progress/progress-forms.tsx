import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { addNote, setActionState } from '@/lib/plan/actions'
import { correctNote } from '@/lib/plan/actions/progress'
import type { SetState } from '@/lib/plan/model'
import { setStates } from '@/lib/plan/model'
import { PlanForm } from '../plan-form'

type Stored = { id: string; lockVersion: number }

/** Writes where the action stands. */
export function NoteForm({ stored }: { stored: Stored }) {
  return (
    <PlanForm action={addNote} submitLabel="Ajouter la note" values={stored}>
      <TextAreaField name="note" label="Note d’avancement" required rows={3} maxLength={4000} />
    </PlanForm>
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

/** Corrects a note; its first words stay readable. */
export function CorrectNoteForm({ actionId, note }: { actionId: string; note: { id: string; text: string } }) {
  return (
    <PlanForm action={correctNote} submitLabel="Enregistrer la correction" values={{ id: actionId, noteId: note.id }}>
      <TextAreaField
        name="note"
        label="Note corrigée"
        help="Les premiers mots restent lisibles, avec leur date et leur auteur."
        required
        rows={4}
        maxLength={4000}
        defaultValue={note.text}
      />
    </PlanForm>
  )
}
