import { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import type { PlanFilters } from './filters'
import { civilDateInput } from './inputs'
import { meteoNames } from './meteo'
import { type ProgressState, progressStates } from './model'
import { type Month, parseMonth } from './month'
import type { TimelineScale } from './timeline-scale'

/** What the address of the plan says: which plan, read on which day, narrowed how; on the timeline, ruled how; in the calendar, which month and day. */
export type PlanAddress = {
  plan?: string
  on?: CivilDate
  unfold?: true
  scale?: TimelineScale
  month?: Month
  opened?: CivilDate
  /** Only the actions of the reader's own body. */
  mine?: true
} & PlanFilters

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

const scaleWords = { annees: 'years', semestres: 'half-years', mois: 'months' } as const satisfies Record<
  string,
  TimelineScale
>

function monthInput(text: string, context: z.RefinementCtx): Month {
  const month = parseMonth(text)
  if (month !== null) return month
  context.addIssue({ code: 'custom', message: 'Ce mois n’existe pas.' })
  return z.NEVER
}

/** Name in the address → field; what cannot be read is left out and named in `ignored`. */
const readers = {
  plan: ['plan', z.string().max(100)],
  au: ['on', civilDateInput],
  deplier: ['unfold', z.literal('tout').transform(() => true as const)],
  echelle: ['scale', z.enum(['annees', 'semestres', 'mois']).transform((word) => scaleWords[word])],
  mois: ['month', z.string().transform(monthInput)],
  jour: ['opened', civilDateInput],
  moi: ['mine', z.literal('1').transform(() => true as const)],
  q: ['q', z.string().trim().max(200)],
  partie: ['part', z.uuid()],
  programme: ['programme', z.uuid()],
  acteur: ['actor', z.string().max(200)],
  etat: ['state', z.enum(Object.keys(progressStates) as [ProgressState, ...ProgressState[]])],
  meteo: ['meteo', z.enum(meteoNames)],
  retard: ['late', z.literal('1').transform(() => true as const)],
  du: ['from', civilDateInput],
  jusqu: ['to', civilDateInput],
  afaire: ['open', z.literal('1').transform(() => true as const)],
  axe: ['axis', z.uuid()],
  bloc: ['bloc', z.coerce.number().int().min(1).max(12)],
} as const satisfies Record<string, readonly [keyof PlanAddress, z.ZodType]>

export type AddressName = keyof typeof readers

const names = Object.keys(readers) as AddressName[]

/** Reads the search parameters of a plan page; of a name given twice the last one counts. */
export function readPlanAddress(params: Params): { address: PlanAddress; ignored: AddressName[] } {
  const address: Record<string, unknown> = {}
  const ignored: AddressName[] = []
  for (const name of names) {
    const given = params[name]
    const text = typeof given === 'string' ? given : given?.at(-1)
    if (text === undefined || text.trim() === '') continue
    const [field, schema] = readers[name]
    const read = schema.safeParse(text)
    if (read.success) address[field] = read.data
    else ignored.push(name)
  }
  return { address, ignored }
}

/** The query of an address, "" when it says nothing. */
export function planQuery(address: PlanAddress): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const field = readers[name][0]
    const value = address[field]
    if (value === undefined || value === false || value === '') continue
    query.set(name, writeField(field, String(value)))
  }
  const text = query.toString()
  return text && `?${text}`
}

function writeField(field: keyof PlanAddress, value: string): string {
  if (field === 'late' || field === 'open' || field === 'mine') return '1'
  if (field === 'unfold') return 'tout'
  if (field !== 'scale') return value
  return Object.entries(scaleWords).find(([, scale]) => scale === value)?.[0] ?? ''
}

/** The conditions of an address, without the plan, the day, what is unfolded, the scale, and what the calendar alone reads. */
export function filtersOf({
  plan: _plan,
  on: _on,
  unfold: _unfold,
  scale: _scale,
  month: _month,
  opened: _opened,
  mine: _mine,
  ...filters
}: PlanAddress): PlanFilters {
  return filters
}

/** The same address without one of its conditions. */
export function without(address: PlanAddress, field: keyof PlanAddress): PlanAddress {
  const { [field]: _left, ...rest } = address
  return rest
}

/** Which plan, read on which day and ruled how: what stays when the conditions are cleared. */
export function whereOf({ plan, on, scale, month }: PlanAddress): PlanAddress {
  return {
    ...(plan ? { plan } : {}),
    ...(on ? { on } : {}),
    ...(scale ? { scale } : {}),
    ...(month ? { month } : {}),
  }
}

/** What the form of the filters sends beside its own fields: the unfolding, the scale, and the plan when it is not a choice. */
export function hiddenFields({ plan, unfold, scale, month }: PlanAddress, withPlan: boolean): [AddressName, string][] {
  const kept = {
    ...(withPlan && plan ? { plan } : {}),
    ...(unfold ? { unfold } : {}),
    ...(scale ? { scale } : {}),
    ...(month ? { month } : {}),
  }
  return [...new URLSearchParams(planQuery(kept))] as [AddressName, string][]
}
