import { plural } from '@/lib/core/format'
import type { FollowedOccurrence } from '@/lib/plan/model'
import { byYear, countWords, shownAtOnce, toActOn } from '@/lib/plan/occurrence-years'
import { OccurrenceLine, type Reading } from './occurrence-line'
import { YearStrip } from './year-strip'

/** The occurrences of a deadline: all of them when few; else a strip of years, what asks for somebody, and the years folded. */
export function OccurrenceList(reading: Reading) {
  const { context } = reading
  const { occurrences, position } = context.deadline
  if (occurrences.length === 0) return null
  if (occurrences.length <= shownAtOnce) return <Lines {...reading} occurrences={occurrences} />
  const idOf = (to: string) => `occurrence-${position}-${to}`
  return (
    <>
      <p className="muted">
        {plural(occurrences.length, 'occurrence')} : {countWords(occurrences, context)}
      </p>
      <YearStrip occurrences={occurrences} context={context} hrefOf={(to) => `#${idOf(to)}`} />
      <Lines {...reading} occurrences={toActOn(occurrences, context)} />
      <div className="occurrence-years">
        {byYear(occurrences).map(({ year, occurrences: held }) => (
          <details key={year}>
            <summary>
              {year} <span className="muted">{countWords(held, context)}</span>
            </summary>
            <Lines {...reading} occurrences={held} idOf={idOf} />
          </details>
        ))}
      </div>
    </>
  )
}

type LinesProps = Reading & { occurrences: readonly FollowedOccurrence[]; idOf?: (to: string) => string }

function Lines({ occurrences, idOf, ...reading }: LinesProps) {
  if (occurrences.length === 0) return null
  return (
    <ol className="occurrences">
      {occurrences.map((one) => (
        <OccurrenceLine key={one.to} {...reading} one={one} {...(idOf ? { id: idOf(one.to) } : {})} />
      ))}
    </ol>
  )
}
