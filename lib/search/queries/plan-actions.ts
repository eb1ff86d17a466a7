import 'server-only'
import { routes } from '@/lib/core/routes'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { HitGroup } from '../model'
import { type Asked, bestFirst, type FoundRow, groupOf, inPlans, numberAsked } from './asked'

/** Written as in the index "ActionVersion_search_idx", or PostgreSQL does not use it. */
const actionVector = Prisma.sql`search_vector(v."title", 'action ' || v."number")`

/** Ranking reads the words of each text again: among thousands of answers the first in the order of the plans are ranked, all are counted. */
const ranked = 150

/** The actions in force on the day whose number or title answers, each with its programme. */
export async function actionsFound(asked: Asked): Promise<HitGroup> {
  const { text, on, limit } = asked
  const rows = await db().$queryRaw<FoundRow[]>`
    with answering as materialized (
      select * from "ActionVersion" v where ${actionVector} @@ search_query(${text})
    ), mine as (
      select v."actionId", v."chantierId", a."planId", v.number, v.title, v.position, count(*) over ()::int as total
      from answering v join "Action" a on a.id = v."actionId"
      where ${inPlans(asked, Prisma.sql`a."planId"`)} and daterange(v."validFrom", v."validTo") @> ${on}::date
      order by v.number = ${numberAsked(text)} desc, v.position limit ${ranked}
    ), hit as (
      select v.*, row_number() over (order by search_words(v.number) = ${numberAsked(text)} desc,
        ${bestFirst(asked, Prisma.sql`v.title`, actionVector)}, v.position) as rank
      from mine v order by rank limit ${limit})
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
    with printed as materialized (
      select * from "PlanIndicator" i where ${indicatorVector} @@ search_query(${text})
    ), result as materialized (
      select * from "ResultIndicator" i where ${indicatorVector} @@ search_query(${text})
    ), mine as (
      select i.id, i.label, 'action' as target, v."actionId" as "targetId",
        'Action ' || v.number || ' : ' || v.title as place, a."planId", v.position
      from printed i join "ActionVersion" v on v.id = i."versionId" join "Action" a on a.id = v."actionId"
      where ${inPlans(asked, Prisma.sql`a."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
      union all
      select i.id, i.label, 'programme', v."programmeId", v.title, g."planId", v.position
      from result i join "ProgrammeVersion" v on v.id = i."versionId" join "Programme" g on g.id = v."programmeId"
      where ${inPlans(asked, Prisma.sql`g."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
    ), near as (select *, count(*) over ()::int as total from mine order by position limit ${ranked})
    select i."targetId" as id, i.label as title, i.target, i.place, i."planId", i.total
    from near i order by ts_rank(${indicatorVector}, search_query(${text})) desc, i.position, i.label limit ${limit}`
  return groupOf('indicator', asked, rows, ({ id, target }) =>
    target === 'action' ? routes.action(id) : routes.programme(id),
  )
}
