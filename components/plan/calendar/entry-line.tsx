import type { CalendarEntry } from '@/lib/plan/calendar'
import { EntryLink } from './entry-link'

/** One occurrence of a list: its state, its action, who acts. */
export function EntryLine({ entry, query }: { entry: CalendarEntry; query: string }) {
  return (
    <li>
      <EntryLink entry={entry} query={query} />
      {entry.action.actors.length > 0 && <span className="muted">{entry.action.actors.join(', ')}</span>}
    </li>
  )
}
