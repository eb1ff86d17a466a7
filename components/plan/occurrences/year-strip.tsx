import type { FollowedOccurrence } from '@/lib/plan/model'
import { type OccurrenceContext, occurrenceDays, occurrenceState, occurrenceWords } from '@/lib/plan/occurrence-state'
import { byYear, columnOf, columnsOf } from '@/lib/plan/occurrence-years'
import { GridBox } from '../calendar/grid-box'

type Props = { occurrences: readonly FollowedOccurrence[]; context: OccurrenceContext; hrefOf: (to: string) => string }

/** Every occurrence of a deadline at a glance: one row a year, one mark a month, quarter or half-year; each leads to its line. */
export function YearStrip({ occurrences, context, hrefOf }: Props) {
  const columns = columnsOf(context.deadline.recurrence)
  if (columns.length === 0) return null
  return (
    <GridBox label="Occurrences par année">
      <table className="year-strip">
        <caption className="visually-hidden">Occurrences par année</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Année</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <span aria-hidden="true" className="strip-short">
                  {/^[TS]\d/.test(column) ? column : column.slice(0, 1)}
                </span>
                <span className="strip-long">{column}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byYear(occurrences).map(({ year, occurrences: held }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {columns.map((column, index) => (
                <td key={column}>
                  {held
                    .filter((one) => columnOf(one.to, columns.length) === index)
                    .map((one) => (
                      <Mark key={one.to} one={one} context={context} href={hrefOf(one.to)} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </GridBox>
  )
}

function Mark({ one, context, href }: { one: FollowedOccurrence; context: OccurrenceContext; href: string }) {
  const words = `${occurrenceDays(one)} : ${occurrenceWords(one, context)}`
  return (
    <a className="state strip-mark" data-s={occurrenceState(one, context)} data-cell="" href={href} title={words}>
      <span className="visually-hidden">{words}</span>
    </a>
  )
}
