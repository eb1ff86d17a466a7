import 'server-only'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import { type AvenantStatus, avenantStatuses } from '@/lib/plan/model'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { HitGroup } from '../model'
import { type Asked, answers, bestFirst, type FoundRow, groupOf, inPlans, ranked } from './asked'

/** The avenants of the plans of the person: adopted, in preparation, given up. */
export async function avenantsFound(asked: Asked): Promise<HitGroup> {
  const rows = await db().$queryRaw<(FoundRow & { number: number; effectiveOn: Date; status: AvenantStatus | null })[]>`
    with mine as (
      select v.*, count(*) over ()::int as total from "Avenant" v
      where ${answers(asked, Prisma.sql`v`)} and ${inPlans(asked, Prisma.sql`v."planId"`)}
      order by v.number desc ${ranked})
    select v.id, v."planId", v.total, v.title, v.number, v."effectiveOn",
      (select s.status from "AvenantState" s where s."avenantId" = v.id order by s.id desc limit 1) as status
    from mine v
    order by ${bestFirst(asked, Prisma.sql`v.title`, Prisma.sql`v.search`)}, v.number desc limit ${asked.limit}`
  const told = rows.map(({ number, effectiveOn, status, ...row }) => ({
    ...row,
    place: `Avenant n° ${number}, effet au ${formatDate(fromDatabaseDate(effectiveOn))}${status ? `, ${avenantStatuses[status].toLowerCase()}` : ''}`,
  }))
  return groupOf('avenant', asked, told, ({ id }) => routes.avenant(id))
}

/** The working groups of the plans of the person, those at work and those that ended. */
export async function groupsFound(asked: Asked): Promise<HitGroup> {
  const rows = await db().$queryRaw<FoundRow[]>`
    with mine as (
      select v.*, count(*) over ()::int as total from "WorkingGroup" v
      where ${answers(asked, Prisma.sql`v`)} and ${inPlans(asked, Prisma.sql`v."planId"`)}
      order by v.name ${ranked})
    select v.id, v."planId", v.total, v.name as title, v.objectives as place from mine v
    order by ${bestFirst(asked, Prisma.sql`v.name`, Prisma.sql`v.search`)}, v.name limit ${asked.limit}`
  return groupOf('group', asked, rows, ({ id }) => routes.group(id))
}

/**
 * The bodies that are actors of an action in force in a plan of the person, under the name its region gives them on the day;
 * found also under the name a text wrote, which is then told. They lead to their actions.
 */
export async function bodiesFound(asked: Asked): Promise<HitGroup> {
  const { on, plans, limit } = asked
  const ids = plans.map((plan) => plan.id)
  const regions = [...new Set(plans.flatMap(({ regionCode }) => regionCode ?? []))]
  const rows = await db().$queryRaw<FoundRow[]>`
    with named as materialized (
      select b.id from "Body" b where ${answers(asked, Prisma.sql`b`)}
      union select e."bodyId" from "BodyEntry" e
      where ${answers(asked, Prisma.sql`e`)} and e."regionCode" = any(${regions}) and e."from" <= ${on}::date
    ), mine as (
      select x."bodyId", min(array_position(${ids}::uuid[], a."planId")) as first
      from named n join "ActionActor" x on x."bodyId" = n.id
        join "ActionVersion" v on v.id = x."versionId" join "Action" a on a.id = v."actionId"
      where ${inPlans(asked, Prisma.sql`a."planId"`)} and daterange(v."validFrom", v."validTo") @> ${on}::date
      group by x."bodyId"
    ), called as (
      select distinct on (title) b.id, p.id as "planId", b.search, b.name,
        body_name(b.id, p."regionCode", ${on}::date) as title
      from mine m join "Body" b on b.id = m."bodyId" join "Plan" p on p.id = (${ids}::uuid[])[m.first]
      order by title, b.name)
    select c.id, c.title, c."planId", count(*) over ()::int as total,
      case when c.title <> c.name then 'Écrit « ' || c.name || ' » dans les textes' end as place
    from called c order by ${bestFirst(asked, Prisma.sql`c.title`, Prisma.sql`c.search`)}, c.title limit ${limit}`
  return groupOf('body', asked, rows, ({ title }, { code }) => routes.plan(planQuery({ plan: code, actor: title })))
}
