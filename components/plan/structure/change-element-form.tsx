import { TextAreaField, TextField } from '@/components/ui/field'
import { editAction } from '@/lib/plan/actions'
import { changeChantier, changeProgramme } from '@/lib/plan/actions/structure'
import type { GestureTarget } from '@/lib/plan/structure-choices'
import { ActionWordFields } from './action-word-fields'
import { GestureForm, type GesturePage } from './gesture-form'

type Props = { page: GesturePage; target: GestureTarget; bodies: readonly string[] }

/** Changes the words of a programme, a chantier or an action. */
export function ChangeElementForm({ page, target, bodies }: Props) {
  const { row } = target
  const held = { id: target.id, lockVersion: target.lockVersion }
  if ('actionId' in row)
    return (
      <GestureForm page={page} action={editAction} submitLabel="Enregistrer l’action" target={held}>
        <ActionWordFields
          words={{
            title: row.title,
            deadlines: row.deadlines.map((deadline) => deadline.raw).join('\n'),
            actors: row.rawActors ?? row.actors.map((actor) => actor.body.name).join(' / '),
          }}
          bodies={bodies}
        />
      </GestureForm>
    )
  if ('chantierId' in row)
    return (
      <GestureForm page={page} action={changeChantier} submitLabel="Enregistrer le chantier" target={held}>
        <TextField name="number" label="Numéro" width="short" inputMode="numeric" defaultValue={row.number ?? ''} />
        <TextAreaField name="title" label="Titre" rows={2} defaultValue={row.title ?? ''} />
      </GestureForm>
    )
  return (
    <GestureForm page={page} action={changeProgramme} submitLabel="Enregistrer le programme" target={held}>
      <TextAreaField name="title" label="Titre" required rows={2} defaultValue={row.title} />
      <TextAreaField name="context" label="Contexte" rows={8} defaultValue={row.context ?? ''} />
    </GestureForm>
  )
}
