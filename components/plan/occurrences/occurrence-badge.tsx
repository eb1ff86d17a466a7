import type { FollowedOccurrence } from '@/lib/plan/model'
import { type OccurrenceContext, occurrenceState, occurrenceWords } from '@/lib/plan/occurrence-state'

type Props = { one: FollowedOccurrence; context: OccurrenceContext }

/** An occurrence by the shape and colour of its state, in its own words: "en retard depuis le 01/01/2018". */
export function OccurrenceBadge({ one, context }: Props) {
  return (
    <span className="state" data-s={occurrenceState(one, context)}>
      {occurrenceWords(one, context)}
    </span>
  )
}
