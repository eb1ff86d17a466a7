import { StateBadge, Tag } from '@/components/ui/state-badge'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { deadlineStatuses, type FollowedOccurrence, recurrences } from '@/lib/plan/model'
import { type FollowedDeadline, isUnresolved, occurrenceState } from '@/lib/plan/progress'

/** Beyond this, the occurrences of a deadline are folded. */
const shownAtOnce = 6

/** The deadlines of an action: the printed text, what it was read as, and each occurrence with its state. */
export function DeadlineList({ deadlines, on }: { deadlines: readonly FollowedDeadline[]; on: CivilDate }) {
  if (deadlines.length === 0) return <p className="muted">Le plan n’imprime aucune échéance : l’état est à préciser.</p>
  return (
    <ul className="deadlines">
      {deadlines.map((deadline) => (
        <li key={deadline.position}>
          <p className="deadline">
            <strong className="printed">{deadline.raw}</strong>
            {deadline.recurrence && <Tag>{recurrences[deadline.recurrence]}</Tag>}
            {deadline.status && <Tag tone="warn">{deadlineStatuses[deadline.status]}</Tag>}
          </p>
          {isUnresolved(deadline) && <Unresolved awaiting={deadline.status === 'awaiting'} />}
          <Occurrences occurrences={deadline.occurrences} deadline={deadline} on={on} />
        </li>
      ))}
    </ul>
  )
}

function Unresolved({ awaiting }: { awaiting: boolean }) {
  return (
    <p className="unresolved">
      <StateBadge state="a_preciser" />
      {awaiting
        ? 'Cette échéance attend une décision : elle n’est pas comptée.'
        : 'Ce texte ne donne pas de date sûre : il est gardé tel qu’imprimé et n’est pas compté.'}
    </p>
  )
}

type Props = { occurrences: readonly FollowedOccurrence[]; deadline: FollowedDeadline; on: CivilDate }

function Occurrences({ occurrences, deadline, on }: Props) {
  if (occurrences.length === 0) return null
  const list = (
    <ol className="occurrences">
      {occurrences.map((one) => (
        <li key={one.to}>
          <span className="occurrence-dates">{datesOf(one)}</span>
          <StateBadge state={occurrenceState(null, deadline, one, on)} />
          {one.done && (
            <span className="muted">
              faite le {formatDate(one.done.on)}
              {one.done.proof && ` : ${one.done.proof}`}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
  if (occurrences.length <= shownAtOnce) return list
  return (
    <details>
      <summary>{summaryOf(occurrences, on)}</summary>
      {list}
    </details>
  )
}

function datesOf({ from, to }: FollowedOccurrence): string {
  return from === null ? `le ${formatDate(to)}` : `du ${formatDate(from)} au ${formatDate(to)}`
}

function summaryOf(occurrences: readonly FollowedOccurrence[], on: CivilDate): string {
  const done = occurrences.filter((one) => one.done !== null).length
  const late = occurrences.filter((one) => one.done === null && one.to < on).length
  return `${occurrences.length} occurrences : ${done} faite${done > 1 ? 's' : ''}, ${late} dépassée${late > 1 ? 's' : ''}`
}
