import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { type PlanLevel, planLevels } from '@/lib/plan/model'
import type { PlanHead } from '@/lib/plan/queries/plans'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { searchWords } from '../inputs'
import type { Hit, HitGroup, SearchKind } from '../model'

/** What is looked for, in which plans, on which day, and how many of each kind. */
export type Asked = {
  text: string
  on: CivilDate
  /** The plans the person may read: nothing outside them is looked at, nor counted. */
  plans: readonly PlanHead[]
  limit: number
}

/** A row of any statement of the search. */
export type FoundRow = {
  id: string
  title: string
  place: string | null
  planId: string
  total: number
  target?: string
  number?: number | null
}

/** Is a row of `alias` in a plan of the person? */
export function inPlans({ plans }: Asked, column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${column} = any(${plans.map((plan) => plan.id)}::uuid[])`
}

/** Ranking folds each name: among thousands of answers the first in the order of the plans are ranked, all are counted. */
export const ranked = Prisma.sql`limit 150`

/** Does the kept vector of a row of `alias` answer? */
export function answers({ text }: Asked, alias: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${alias}.search @@ search_query(${text})`
}

/** The rank of a row: its name begins by what was asked, then how well its kept vector answers. */
export function bestFirst({ text }: Asked, name: Prisma.Sql, vector: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`starts_with(search_words(${name}), search_words(${text})) desc, ts_rank(${vector}, search_query(${text})) desc`
}

/** The same search, in the plans of one level. */
export function atLevel(asked: Asked, level: PlanLevel): Asked {
  return { ...asked, plans: asked.plans.filter((plan) => plan.level === level) }
}

/** The rows as a group; what is of the national plan says so, and the region is told to who reads several. */
export function groupOf(
  kind: SearchKind,
  asked: Asked,
  rows: readonly FoundRow[],
  href: (row: FoundRow, plan: PlanHead) => string,
): HitGroup {
  const regions = new Set(asked.plans.flatMap((plan) => plan.regionCode ?? []))
  const planOf = (plan: PlanHead) =>
    plan.level === 'national' ? planLevels.national : regions.size > 1 && plan.regionName
  const hits = rows.flatMap((row): Hit[] => {
    const plan = asked.plans.find((one) => one.id === row.planId)
    if (!plan) return []
    const place = [row.place, planOf(plan)].filter(Boolean).join(' · ')
    return [{ id: row.id, title: row.title, place: place || null, href: href(row, plan) }]
  })
  return { kind, total: rows[0]?.total ?? 0, hits }
}

/** The number asked, "3" in « 3 » or « action 3 »: the action that bears it comes first. Empty when none is asked. */
export function numberAsked(text: string): string {
  const words = searchWords(text)
  const rest = words[0] === 'action' ? words.slice(1) : words
  return /^\d/.test(rest[0] ?? '') ? rest.join(' ') : ''
}
