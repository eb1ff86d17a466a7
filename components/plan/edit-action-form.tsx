import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { routes } from '@/lib/core/routes'
import { editAction } from '@/lib/plan/actions'
import { progressStates, setStates } from '@/lib/plan/model'
import type { ActionRow } from '@/lib/plan/tree'
import { PlanForm } from './plan-form'

type Props = {
  row: ActionRow
  printedActors: string
  lockVersion: number
  /** The avenant the words change through; null: none, or a plan that is not arrêté. */
  avenantId: string | null
  /** Whether title, deadlines and actors may change here. */
  wordsOpen: boolean
  bodies: readonly string[]
}

/** The whole form of an action. Words that may not change here are sent back as they are. */
export function EditActionForm({ row, printedActors, lockVersion, avenantId, wordsOpen, bodies }: Props) {
  const printed = row.deadlines.map((deadline) => deadline.raw).join('\n')
  const words = { title: row.title, deadlines: printed, actors: printedActors }
  const closed = row.said === 'realisee' || row.said === 'abandonnee'
  const states = closed ? (['rouverte'] as const) : (['realisee', 'abandonnee'] as const)
  return (
    <PlanForm
      action={editAction}
      submitLabel="Enregistrer l’action"
      cancelHref={routes.action(row.id)}
      values={{ id: row.id, lockVersion, avenantId: avenantId ?? '', ...(wordsOpen ? {} : words) }}
    >
      {wordsOpen && <WordFields words={words} bodies={bodies} />}
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

type WordsProps = { words: { title: string; deadlines: string; actors: string }; bodies: readonly string[] }

function WordFields({ words, bodies }: WordsProps) {
  return (
    <>
      <TextAreaField name="title" label="Libellé" required rows={3} maxLength={1000} defaultValue={words.title} />
      <TextAreaField
        name="deadlines"
        label="Échéances"
        rows={Math.max(3, words.deadlines.split('\n').length + 1)}
        maxLength={4000}
        defaultValue={words.deadlines}
        help="Une par ligne, comme dans le plan : 30/06/2018, T2 2018, 2017-2019 (annuelle), Visites : Sept. - Déc. 2018. Une ligne ajoutée se range à la suite des autres."
      />
      <TextAreaField
        name="actors"
        label="Acteurs"
        rows={2}
        maxLength={1000}
        defaultValue={words.actors}
        help={
          <details>
            <summary>Séparés par « / ». Organismes de l’annuaire</summary>
            {bodies.join(', ')}
          </details>
        }
      />
    </>
  )
}
