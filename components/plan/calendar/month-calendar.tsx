import type { CivilDate } from '@/lib/core/civil-date'
import { filtersOf, type PlanAddress, planQuery } from '@/lib/plan/address'
import { byDay, calendarEntries } from '@/lib/plan/calendar'
import { hasOwn, type Mine } from '@/lib/plan/mine'
import { monthBounds, monthOf } from '@/lib/plan/month'
import type { PlanNode } from '@/lib/plan/tree'
import { DayPanel } from './day-panel'
import { MonthGrid } from './month-grid'
import { MonthHead } from './month-head'
import { MonthList } from './month-list'

type Props = {
  tree: readonly PlanNode[]
  address: PlanAddress
  /** The day the plan is read on. */
  on: CivilDate
  mine: Mine
  readerRegion: string | null
}

/** A month of the plan: what ends each day, as a grid and as its list; one day opened when the address asks it. */
export function MonthCalendar({ tree, address, on, mine, readerRegion }: Props) {
  const opened = address.opened ?? null
  const month = address.month ?? monthOf(opened ?? on)
  const filters = { ...filtersOf(address), ...(address.mine && hasOwn(mine) ? { mine } : {}) }
  const entries = calendarEntries(tree, filters, monthBounds(month), on)
  const days = byDay(entries)
  const query = planQuery(address.on ? { on: address.on } : {})
  return (
    <section className="month" aria-labelledby="mois">
      <MonthHead month={month} today={on} address={address} entries={entries} readerRegion={readerRegion} />
      <MonthGrid month={month} today={on} opened={opened} days={days} address={address} query={query} />
      {opened !== null && monthOf(opened) === month && (
        <DayPanel day={opened} entries={days.get(opened) ?? []} query={query} readerRegion={readerRegion} />
      )}
      <MonthList days={days} query={query} />
    </section>
  )
}
