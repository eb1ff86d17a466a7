import 'server-only'
import { routes } from '@/lib/core/routes'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { HitGroup } from '../model'
import { type Asked, answers, bestFirst, type FoundRow, groupOf, inPlans, numberAsked, ranked } from './asked'

/** The actions in force on the day whose number or title answers, each with its programme. */
export async function actionsFound(asked: Asked): Promise<HitGroup> {
  const { text, on, limit } = asked
  const number = numberAsked(text)
  const rows = await db().$queryRaw<FoundRow[]>`
    with mine as (
      select v."actionId", v."chantierId", a."planId", v.number, v.title, v.position, v.search, count(*) over ()::int as total
      from "ActionVersion" v join "Action" a on a.id = v."actionId"
      where ${answers(asked, Prisma.sql`v`)} and ${inPlans(asked, Prisma.sql`a."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
      order by v.number = ${number} desc, v.position ${ranked}
    ), hit as (
      select v.*, row_number() over (order by search_words(v.number) = ${number} desc,
        ${bestFirst(asked, Prisma.sql`v.title`, Prisma.sql`v.search`)}, v.position) as rank
      from mine v order by rank limit ${limit})
    select h."actionId" as id, 'Action ' || h.number || ' : ' || h.title as title, p.title as place, h."planId", h.total
    from hit h
      left join "ChantierVersion" c on c."chantierId" = h."chantierId" and daterange(c."validFrom", c."validTo") @> ${on}::date
      left join "ProgrammeVersion" p on p."programmeId" = c."programmeId" and daterange(p."validFrom", p."validTo") @> ${on}::date
    order by h.rank`
  return groupOf('action', asked, rows, ({ id }) => routes.action(id))
}

/** The printed indicators of the actions in force, and the result indicators of their programmes. */
export async function indicatorsFound(asked: Asked): Promise<HitGroup> {
  const { text, on, limit } = asked
  const rows = await db().$queryRaw<(FoundRow & { target: 'action' | 'programme' })[]>`
    with mine as (
      select i.label, i.search, 'action' as target, v."actionId" as "targetId",
        'Action ' || v.number || ' : ' || v.title as place, a."planId", v.position
      from "PlanIndicator" i join "ActionVersion" v on v.id = i."versionId" join "Action" a on a.id = v."actionId"
      where ${answers(asked, Prisma.sql`i`)} and ${inPlans(asked, Prisma.sql`a."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
      union all
      select i.label, i.search, 'programme', v."programmeId", v.title, g."planId", v.position
      from "ResultIndicator" i join "ProgrammeVersion" v on v.id = i."versionId" join "Programme" g on g.id = v."programmeId"
      where ${answers(asked, Prisma.sql`i`)} and ${inPlans(asked, Prisma.sql`g."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
    ), near as (select *, count(*) over ()::int as total from mine order by position ${ranked})
    select i."targetId" as id, i.label as title, i.target, i.place, i."planId", i.total
    from near i order by ts_rank(i.search, search_query(${text})) desc, i.position, i.label limit ${limit}`
  return groupOf('indicator', asked, rows, ({ id, target }) =>
    target === 'action' ? routes.action(id) : routes.programme(id),
  )
}
