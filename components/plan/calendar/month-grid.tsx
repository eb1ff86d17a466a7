import Link from 'next/link'
import type { CivilDate } from '@/lib/core/civil-date'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { type PlanAddress, planQuery } from '@/lib/plan/address'
import type { CalendarEntry } from '@/lib/plan/calendar'
import { dayWords, type Month, monthOf, monthWords, weekdays, weeksOf } from '@/lib/plan/month'
import { EntryLink } from './entry-link'
import { GridBox } from './grid-box'

/** Beyond this, the other occurrences of a day are one link to the day. */
const shownInCell = 3

type Props = {
  month: Month
  today: CivilDate
  opened: CivilDate | null
  days: ReadonlyMap<string, readonly CalendarEntry[]>
  address: PlanAddress
  /** Keeps the day of reading on the links. */
  query: string
}

/** A month as a table, one row a week; each day opens by its number, each occurrence leads to its action. */
export function MonthGrid(props: Props) {
  const { month } = props
  return (
    <GridBox label={`Calendrier de ${monthWords(month)}`}>
      <table className="month-grid">
        <caption className="visually-hidden">Échéances de {monthWords(month)}, par jour de fin</caption>
        <thead>
          <tr>
            <th scope="col">
              <abbr title="Semaine">Sem.</abbr>
            </th>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map(({ number, days }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              {days.map((day) => (
                <Day key={day} {...props} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </GridBox>
  )
}

function Day({ day, days, month, today, opened, address, query }: Props & { day: CivilDate }) {
  const number = Number(day.slice(8))
  if (monthOf(day) !== month)
    return (
      <td data-outside="">
        <span className="month-day">{number}</span>
      </td>
    )
  const entries = days.get(day) ?? []
  const href = `${routes.planCalendar(planQuery({ ...address, month, opened: day }))}#jour`
  const hidden = entries.length - shownInCell
  return (
    <td {...(day === today ? { 'data-today': '' } : {})} {...(day === opened ? { 'data-opened': '' } : {})}>
      <Link
        className="month-day"
        data-cell=""
        href={href}
        prefetch={false}
        aria-label={`${dayWords(day)} : ${plural(entries.length, 'échéance')}`}
        {...(day === today ? { 'aria-current': 'date' as const } : {})}
      >
        {number}
        {day === today && <span className="month-today">aujourd’hui</span>}
      </Link>
      {entries.length > 0 && (
        <ul>
          {entries.slice(0, hidden > 1 ? shownInCell : shownInCell + 1).map((entry) => (
            <li key={`${entry.action.id} ${entry.deadline.position}`}>
              <EntryLink entry={entry} query={query} short />
            </li>
          ))}
        </ul>
      )}
      {hidden > 1 && (
        <Link className="month-more" href={href} prefetch={false}>
          + {hidden} autres
        </Link>
      )}
    </td>
  )
}
