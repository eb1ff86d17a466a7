import { TextAreaField, TextField } from '@/components/ui/field'

type Props = {
  /** The number too, where it may change. */
  words: { number: string; title: string; deadlines: string; actors: string }
  bodies: readonly string[]
}

/** The words of an action: label, deadlines one a line as printed, actors. */
export function ActionWordFields({ words, bodies }: Props) {
  return (
    <>
      <TextField name="number" label="Numéro" required width="short" defaultValue={words.number} />
      <TextAreaField name="title" label="Libellé" required rows={3} defaultValue={words.title} />
      <TextAreaField
        name="deadlines"
        label="Échéances"
        rows={Math.max(3, words.deadlines.split('\n').length + 1)}
        defaultValue={words.deadlines}
        help="Une par ligne, comme dans le plan : 30/06/2018, T2 2018, 2017-2019 (annuelle), Visites : Sept. - Déc. 2018. Une ligne ajoutée se range à la suite des autres."
      />
      <TextAreaField
        name="actors"
        label="Acteurs"
        rows={2}
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
