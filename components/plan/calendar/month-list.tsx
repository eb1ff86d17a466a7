import { parseCivilDate } from '@/lib/core/civil-date'
import type { CalendarEntry } from '@/lib/plan/calendar'
import { dayWords } from '@/lib/plan/month'
import { EntryLine } from './entry-line'

type Props = { days: ReadonlyMap<string, readonly CalendarEntry[]>; query: string }

/** The list twin of the month: on a phone and on paper in place of the grid, on a desk under one fold. */
export function MonthList({ days, query }: Props) {
  if (days.size === 0) return null
  return (
    <details className="month-list">
      <summary>Le mois en liste</summary>
      {[...days].map(([day, entries]) => (
        <section key={day} aria-labelledby={`liste-${day}`}>
          <h3 id={`liste-${day}`}>{titleOf(day)}</h3>
          <ol className="entries">
            {entries.map((entry) => (
              <EntryLine key={`${entry.action.id} ${entry.deadline.position}`} entry={entry} query={query} />
            ))}
          </ol>
        </section>
      ))}
    </details>
  )
}

function titleOf(day: string): string {
  const date = parseCivilDate(day)
  return date === null ? day : dayWords(date)
}
