import type { ReactNode } from 'react'
import { MeteoBadge } from '@/components/ui/state-badge'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDateTime, formatLongDate } from '@/lib/core/format'
import type { MeteoView } from '@/lib/plan/meteo'
import { type SetState, setStates } from '@/lib/plan/model'
import type { NoteView } from '@/lib/plan/notes'
import { Disclosure } from './disclosure'
import { CorrectNoteForm } from './progress-forms'

export type StateWordView = {
  id: string
  state: SetState
  on: CivilDate
  reason: string | null
  byName: string
  at: Date
}

type Props = {
  notes: readonly NoteView[]
  stateWords: readonly StateWordView[]
  meteos: readonly MeteoView[]
  /** Id of the action when its notes may be corrected. */
  correctable: string | null
}

type Word = { key: string; title: ReactNode; text: string; byName: string; at: Date; rest?: ReactNode }

/** Everything people said of an action, latest first: notes, states and météos in one thread. */
export function ProgressWords(props: Props) {
  const words = wordsOf(props).sort((a, b) => b.at.getTime() - a.at.getTime())
  if (words.length === 0) return <p className="muted">Personne n’a encore écrit où en est cette action.</p>
  return (
    <ol className="words">
      {words.map((word) => (
        <li key={word.key}>
          <p>
            <strong>{word.title}</strong>{' '}
            <span className="muted">
              {formatDateTime(word.at)} · {word.byName}
            </span>
          </p>
          {word.text && <p className="printed">{word.text}</p>}
          {word.rest}
        </li>
      ))}
    </ol>
  )
}

function wordsOf({ notes, stateWords, meteos, correctable }: Props): Word[] {
  return [
    ...notes.map((note) => ({
      ...note,
      key: `note-${note.id}`,
      title: note.earlier.length > 0 ? 'Note corrigée' : 'Note',
      rest: <NoteRest note={note} actionId={correctable} />,
    })),
    ...stateWords.map((word) => ({
      ...word,
      key: `etat-${word.id}`,
      title: `${setStates[word.state]} à partir du ${formatLongDate(word.on)}`,
      text: word.reason ?? '',
    })),
    ...meteos.map((word) => ({
      ...word,
      key: `meteo-${word.id}`,
      title: <MeteoBadge meteo={word.meteo} />,
      text: word.sentence,
    })),
  ]
}

/** The first words of a corrected note, and the form that corrects it. */
function NoteRest({ note, actionId }: { note: NoteView; actionId: string | null }) {
  return (
    <>
      {note.earlier.length > 0 && (
        <details className="earlier">
          <summary>Lire les premiers mots</summary>
          {note.earlier.map((words) => (
            <div key={words.id}>
              <p className="muted">
                {formatDateTime(words.at)} · {words.byName}
              </p>
              <p className="printed">{words.text}</p>
            </div>
          ))}
        </details>
      )}
      {actionId !== null && (
        <Disclosure title="Corriger cette note">
          <CorrectNoteForm key={note.id} actionId={actionId} note={note} />
        </Disclosure>
      )}
    </>
  )
}
