import { TextAreaField, TextField } from '@/components/ui/field'
import { editAction } from '@/lib/plan/actions'
import { changeChantier, changeProgramme } from '@/lib/plan/actions/structure'
import { objectiveLine, resultIndicatorLine } from '@/lib/plan/objective-text'
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
            number: row.number,
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
      <TextAreaField
        name="objectives"
        label="Objectifs chiffrés"
        rows={row.objectives.length + 2}
        defaultValue={row.objectives.map(objectiveLine).join('\n')}
        help="Un par ligne. Le nombre, l’unité et l’année se lisent après les deux-points : Taux de chirurgie ambulatoire : 52,1 % en 2019."
      />
      <TextAreaField
        name="resultIndicators"
        label="Indicateurs de résultat"
        rows={row.resultIndicators.length + 2}
        defaultValue={row.resultIndicators.map(resultIndicatorLine).join('\n')}
        help="Un par ligne. Commencez la ligne par « Indicateur national : » ou « Indicateur régional : » pour dire son niveau."
      />
    </GestureForm>
  )
}
