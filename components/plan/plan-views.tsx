import { TabLinks } from '@/components/ui/tab-links'
import { routes } from '@/lib/core/routes'
import { type PlanAddress, planQuery, without } from '@/lib/plan/address'

/** The pages that show one same plan, narrowed by one same address. */
const planViews = { table: 'Tableau', timeline: 'Frise', calendar: 'Calendrier' } satisfies Record<string, string>
export type PlanView = keyof typeof planViews

const toView: Record<PlanView, (query?: string) => string> = {
  table: routes.plan,
  timeline: routes.planTimeline,
  calendar: routes.planCalendar,
}

/** What one view alone reads in the address. */
const ownFields: Record<PlanView, readonly (keyof PlanAddress)[]> = {
  table: ['unfold'],
  timeline: ['unfold', 'scale'],
  calendar: ['month', 'opened', 'mine'],
}
const someonesOwn = [...new Set(Object.values(ownFields).flat())]

/** From one view of the plan to another: the filters and the day of reading follow. */
export function PlanViews({ current, address }: { current: PlanView; address: PlanAddress }) {
  const href = (view: PlanView) => {
    const left = someonesOwn.filter((field) => !ownFields[view].includes(field))
    return toView[view](planQuery(left.reduce(without, address)))
  }
  const views = Object.entries(planViews).map(([view, label]) => ({ href: href(view as PlanView), label }))
  const tabs = [...views, { href: routes.nationalPlan(address.on ? `?au=${address.on}` : ''), label: 'Plan national' }]
  return <TabLinks label="Vues du plan" current={href(current)} tabs={tabs} />
}
