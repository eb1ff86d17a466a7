import type { CivilDate } from '@/lib/core/civil-date'
import { plural } from '@/lib/core/format'
import { endOfDeadline } from '@/lib/core/paris-deadline'
import type { CalendarEntry } from '@/lib/plan/calendar'
import { dayWords } from '@/lib/plan/month'
import { EntryLine } from './entry-line'

type Props = { day: CivilDate; entries: readonly CalendarEntry[]; query: string; readerRegion: string | null }

/** Everything that ends on one day. */
export function DayPanel({ day, entries, query, readerRegion }: Props) {
  const end = endOfDeadline(day, readerRegion)
  return (
    <section className="day-panel" id="jour" aria-labelledby="titre-jour">
      <h3 id="titre-jour">
        {dayWords(day)} <span className="muted">{plural(entries.length, 'échéance')}</span>
      </h3>
      {end && <p className="muted">{end}</p>}
      {entries.length === 0 ? (
        <p className="muted">Aucune échéance ne finit ce jour-là avec ces filtres.</p>
      ) : (
        <ol className="entries">
          {entries.map((entry) => (
            <EntryLine key={`${entry.action.id} ${entry.deadline.position}`} entry={entry} query={query} />
          ))}
        </ol>
      )}
    </section>
  )
}
