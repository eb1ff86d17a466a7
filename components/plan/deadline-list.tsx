import { StateBadge, Tag } from '@/components/ui/state-badge'
import type { CivilDate } from '@/lib/core/civil-date'
import { deadlineStatuses, type OccurrenceWord, recurrences } from '@/lib/plan/model'
import { isUnresolved } from '@/lib/plan/progress'
import type { ActionRow } from '@/lib/plan/tree'
import { OccurrenceMarking } from './occurrences/marking'
import type { Reading } from './occurrences/occurrence-line'
import { OccurrenceList } from './occurrences/occurrence-list'

type Props = {
  row: ActionRow
  lockVersion: number
  /** The day the action is read on, and the day people live in. */
  on: CivilDate
  day: CivilDate
  words: readonly OccurrenceWord[]
  readerRegion: string | null
  mayReport: boolean
}

/** The deadlines of an action: the printed text, and each occurrence with its state, its proof, its history and what may be said of it. */
export function DeadlineList({ row, lockVersion, on, day, words, readerRegion, mayReport }: Props) {
  if (row.deadlines.length === 0)
    return <p className="muted">Le plan n’imprime aucune échéance : l’état est à préciser.</p>
  const shared = { readerRegion, mayReport }
  return (
    <OccurrenceMarking stored={{ id: row.id, lockVersion }} day={day}>
      <ul className="deadlines">
        {row.deadlines.map((deadline) => (
          <Deadline
            key={deadline.position}
            {...shared}
            context={{ deadline, said: row.said, today: on }}
            words={words.filter((word) => word.deadlinePosition === deadline.position)}
          />
        ))}
      </ul>
    </OccurrenceMarking>
  )
}

function Deadline(reading: Reading) {
  const { deadline } = reading.context
  return (
    <li>
      <p className="deadline">
        <strong className="printed">{deadline.raw}</strong>
        {deadline.recurrence && <Tag>{recurrences[deadline.recurrence]}</Tag>}
        {deadline.status && <Tag tone="warn">{deadlineStatuses[deadline.status]}</Tag>}
      </p>
      {isUnresolved(deadline) && <Unresolved awaiting={deadline.status === 'awaiting'} />}
      <OccurrenceList {...reading} />
    </li>
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
