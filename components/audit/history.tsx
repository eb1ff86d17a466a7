import type { JournalLine } from '@/lib/audit/events'
import { eventLabel } from '@/lib/audit/events'
import { formatDateTime } from '@/lib/core/format'
import { roleWords } from '@/lib/exports/journal-words'
import { Change } from './change'

type Props = {
  events: readonly JournalLine[]
  /** When nothing happened yet: "Cette action n’a pas été modifiée depuis son import." */
  empty?: string
}

/** The end of an object's page: who did what to it, newest first. */
export function History({ events, empty = 'Rien n’a encore été modifié ici.' }: Props) {
  return (
    <section className="section" aria-labelledby="historique">
      <h2 id="historique">Historique</h2>
      {events.length === 0 ? (
        <p className="field-help">{empty}</p>
      ) : (
        <ol className="history">
          {events.map((event) => (
            <li key={event.id}>
              <p>
                <strong className="event">{eventLabel(event.type)}</strong>
                <span className="field-help">
                  {formatDateTime(event.at)} · {event.actorName}
                  {event.actorRole && ` (${roleWords(event.actorRole)})`}
                </span>
              </p>
              <Change line={event} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
