import type { ReactNode } from 'react'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDateTime, formatLongDate } from '@/lib/core/format'
import { type SetState, setStates } from '@/lib/plan/model'
import type { ActionRow } from '@/lib/plan/tree'
import { NoteForm, StateForm } from './progress-forms'

export type NoteView = { id: string; text: string; byName: string; at: Date }
export type StateWordView = {
  id: string
  state: SetState
  on: CivilDate
  reason: string | null
  byName: string
  at: Date
}

type Props = {
  row: ActionRow
  notes: readonly NoteView[]
  stateWords: readonly StateWordView[]
  lockVersion: number
  day: CivilDate
  mayEdit: boolean
  mayReport: boolean
}

/** What people said of the action, and the forms to say more. */
export function ProgressSection({ row, notes, stateWords, lockVersion, day, mayEdit, mayReport }: Props) {
  const stored = { id: row.id, lockVersion }
  return (
    <section className="section" aria-labelledby="avancement">
      <h2 id="avancement">Avancement</h2>
      <Words notes={notes} stateWords={stateWords} />
      {mayReport && (
        <div className="disclosures">
          <Disclosure title="Écrire une note d’avancement">
            <NoteForm stored={stored} />
          </Disclosure>
          {mayEdit && (
            <Disclosure title="Déclarer l’action réalisée, abandonnée ou rouverte">
              <StateForm stored={stored} said={row.said} day={day} />
            </Disclosure>
          )}
        </div>
      )}
    </section>
  )
}

function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{title}</summary>
      {children}
    </details>
  )
}

type WordsProps = { notes: readonly NoteView[]; stateWords: readonly StateWordView[] }

function Words({ notes, stateWords }: WordsProps) {
  const words = [
    ...notes.map((note) => ({ ...note, title: 'Note' })),
    ...stateWords.map((word) => ({
      ...word,
      id: `état-${word.id}`,
      title: `${setStates[word.state]} à partir du ${formatLongDate(word.on)}`,
      text: word.reason ?? '',
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  if (words.length === 0) return <p className="muted">Personne n’a encore écrit où en est cette action.</p>
  return (
    <ol className="words">
      {words.map((word) => (
        <li key={word.id}>
          <p>
            <strong>{word.title}</strong>{' '}
            <span className="muted">
              {formatDateTime(word.at)} · {word.byName}
            </span>
          </p>
          {word.text && <p className="printed">{word.text}</p>}
        </li>
      ))}
    </ol>
  )
}
