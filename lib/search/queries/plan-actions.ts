import 'server-only'
import { routes } from '@/lib/core/routes'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { HitGroup } from '../model'
import { type Asked, bestFirst, type FoundRow, groupOf, inPlans, numberAsked } from './asked'

/** Written as in the index "ActionVersion_search_idx", or PostgreSQL does not use it. */
const actionVector = Prisma.sql`search_vector(v."title", 'action ' || v."number")`

/** The actions in force on the day whose number or title answers, each with its programme. */
export async function actionsFound(asked: Asked): Promise<HitGroup> {
  const { text, on, limit } = asked
  const rows = await db().$queryRaw<FoundRow[]>`
    with hit as (
      select v."actionId", v."chantierId", a."planId", v.number, v.title, count(*) over ()::int as total,
        row_number() over (order by search_words(v.number) = ${numberAsked(text)} desc,
          ${bestFirst(asked, Prisma.sql`v.title`, actionVector)}, v.position) as rank
      from "ActionVersion" v join "Action" a on a.id = v."actionId"
      where ${actionVector} @@ search_query(${text}) and ${inPlans(asked, Prisma.sql`a."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
      order by rank limit ${limit})
    select h."actionId" as id, 'Action ' || h.number || ' : ' || h.title as title, p.title as place, h."planId", h.total
    from hit h
      left join "ChantierVersion" c on c."chantierId" = h."chantierId" and daterange(c."validFrom", c."validTo") @> ${on}::date
      left join "ProgrammeVersion" p on p."programmeId" = c."programmeId" and daterange(p."validFrom", p."validTo") @> ${on}::date
    order by h.rank`
  return groupOf('action', asked, rows, ({ id }) => routes.action(id))
}

const indicatorVector = Prisma.sql`search_vector(i."label")`

/** The printed indicators of the actions in force, and the result indicators of their programmes. */
export async function indicatorsFound(asked: Asked): Promise<HitGroup> {
  const { text, on, limit } = asked
  const rows = await db().$queryRaw<(FoundRow & { target: 'action' | 'programme' })[]>`
    with hit as (
      select i.id, i.label as title, 'action' as target, v."actionId" as "targetId",
        'Action ' || v.number || ' : ' || v.title as place, a."planId",
        ts_rank(${indicatorVector}, search_query(${text})) as score, v.position
      from "PlanIndicator" i join "ActionVersion" v on v.id = i."versionId" join "Action" a on a.id = v."actionId"
      where ${indicatorVector} @@ search_query(${text}) and ${inPlans(asked, Prisma.sql`a."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
      union all
      select i.id, i.label, 'programme', v."programmeId", v.title, g."planId",
        ts_rank(${indicatorVector}, search_query(${text})), v.position
      from "ResultIndicator" i join "ProgrammeVersion" v on v.id = i."versionId" join "Programme" g on g.id = v."programmeId"
      where ${indicatorVector} @@ search_query(${text}) and ${inPlans(asked, Prisma.sql`g."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date)
    select "targetId" as id, title, target, place, "planId", count(*) over ()::int as total
    from hit order by score desc, position, title limit ${limit}`
  return groupOf('indicator', asked, rows, ({ id, target }) =>
    target === 'action' ? routes.action(id) : routes.programme(id),
  )
}
