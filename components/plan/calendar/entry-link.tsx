import Link from 'next/link'
import { routes } from '@/lib/core/routes'
import type { CalendarEntry } from '@/lib/plan/calendar'
import { progressStates } from '@/lib/plan/model'

type Props = {
  entry: CalendarEntry
  query: string /** In a cell: the state in a word, the title on two lines. */
  short?: boolean
}

/** An occurrence by its state and its action, which it leads to. */
export function EntryLink({ entry, query, short = false }: Props) {
  const { action, state, words, deadline } = entry
  return (
    <Link className="entry row-link" href={routes.action(action.id, query)} prefetch={false} title={action.title}>
      <span className="state" data-s={state}>
        {short ? shortWord(entry) : words}
      </span>
      <span className={short ? 'entry-title clamped' : 'entry-title'}>
        {action.title}
        {deadline.label && !short && <span className="muted"> · {deadline.label}</span>}
      </span>
    </Link>
  )
}

/** The state of the occurrence in a word; one closed with its action was not done itself. */
function shortWord({ state, one }: CalendarEntry): string {
  if (state !== 'realisee') return progressStates[state]
  return one.done === null ? 'Close' : 'Faite'
}
