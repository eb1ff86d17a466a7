import { ButtonLink } from '@/components/ui/button'
import type { CivilDate } from '@/lib/core/civil-date'
import { plural } from '@/lib/core/format'
import { localEndOfParisDay } from '@/lib/core/paris-deadline'
import { routes } from '@/lib/core/routes'
import { type PlanAddress, planQuery, without } from '@/lib/plan/address'
import type { CalendarEntry } from '@/lib/plan/calendar'
import { type Month, monthBounds, monthOf, monthWords, moveMonth } from '@/lib/plan/month'

type Props = {
  month: Month
  today: CivilDate
  address: PlanAddress
  entries: readonly CalendarEntry[]
  readerRegion: string | null
}

/** The month, what it holds in one line, and the way to its neighbours. */
export function MonthHead({ month, today, address, entries, readerRegion }: Props) {
  const to = (other: Month) => routes.planCalendar(planQuery({ ...without(address, 'opened'), month: other }))
  const [before, after] = [moveMonth(month, -1), moveMonth(month, 1)]
  return (
    <div className="month-head">
      <h2 id="mois">{monthWords(month)}</h2>
      <nav aria-label="Mois" className="month-nav">
        <ButtonLink variant="quiet" href={to(before)} aria-label={`Mois précédent : ${monthWords(before)}`}>
          ‹ {monthWords(before)}
        </ButtonLink>
        <ButtonLink href={to(monthOf(today))}>Aujourd’hui</ButtonLink>
        <ButtonLink variant="quiet" href={to(after)} aria-label={`Mois suivant : ${monthWords(after)}`}>
          {monthWords(after)} ›
        </ButtonLink>
      </nav>
      <p className="muted" role="status">
        {sentence(entries)}
        {hours(month, readerRegion)}
      </p>
    </div>
  )
}

function sentence(entries: readonly CalendarEntry[]): string {
  const late = entries.filter((entry) => entry.state === 'en_retard').length
  if (entries.length === 0) return 'Aucune échéance ne finit ce mois-ci avec ces filtres.'
  return `${plural(entries.length, 'échéance finit', 'échéances finissent')} ce mois-ci${late > 0 ? `, dont ${late} en retard` : ''}.`
}

/** Overseas, the hour a deadline ends at changes with the season of Paris: both are told when it changes in the month. */
function hours(month: Month, readerRegion: string | null): string {
  const { from, to } = monthBounds(month)
  const [first, last] = [from, to].map(
    (day) => localEndOfParisDay(day, readerRegion)?.replace(/^le \S+ à /, '') ?? null,
  )
  if (!first || !last) return ''
  const told = first === last ? `soit ${first}` : `soit ${first} au début du mois et ${last} à la fin`
  return ` Une échéance finit à 23\u00a0h\u00a059, heure de Paris (${nextDay(from, readerRegion)}${told}).`
}

function nextDay(day: CivilDate, readerRegion: string | null): string {
  return localEndOfParisDay(day, readerRegion)?.startsWith('le ') ? 'le lendemain, ' : ''
}
