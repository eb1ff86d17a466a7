import { EmptyState } from '@/components/ui/empty-state'
import { eventLabel, type JournalLine } from '@/lib/audit/events'
import { formatDateTime } from '@/lib/core/format'
import { roleWords } from '@/lib/exports/journal-words'
import { Change } from './change'
import { ObjectLink } from './object-link'

/** Events of the journal, newest first. A list and no table: what changed takes the room it needs, down to a telephone. */
export function JournalList({ lines, filtered }: { lines: readonly JournalLine[]; filtered: boolean }) {
  if (lines.length === 0) return <Nothing filtered={filtered} />
  return (
    <ol className="journal">
      {lines.map((line) => (
        <li key={line.id}>
          <div>
            <time dateTime={line.at.toISOString()}>{formatDateTime(line.at)}</time>
            <div>{line.actorName}</div>
            <div className="field-help">{roleWords(line.actorRole)}</div>
          </div>
          <div>
            <strong className="event">{eventLabel(line.type)}</strong>
            <Change line={line} />
          </div>
          <div>
            <ObjectLink object={line.object} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <EmptyState title="Aucun événement ne répond à ces filtres">
        Élargissez la période, ou effacez un filtre.
      </EmptyState>
    )
  return (
    <EmptyState title="Rien n’a encore été écrit au journal">
      Chaque modification de votre périmètre y laissera une ligne, que personne ne peut effacer.
    </EmptyState>
  )
}
