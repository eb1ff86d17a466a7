import 'server-only'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { HitGroup } from '../model'
import { type Asked, bestFirst, type FoundRow, groupOf, inPlans } from './asked'

const programmeVector = Prisma.sql`search_vector(v."title", v."context")`

/** The programmes in force whose title, or context, answers; the context is told when it is what answered. */
export async function programmesFound(asked: Asked): Promise<HitGroup> {
  const { text, on, limit } = asked
  const rows = await db().$queryRaw<FoundRow[]>`
    select v."programmeId" as id, v.title, g."planId", count(*) over ()::int as total,
      case when search_vector(v.title) @@ search_query(${text}) then p.title else v.context end as place
    from "ProgrammeVersion" v join "Programme" g on g.id = v."programmeId" join "Part" p on p.id = v."partId"
    where ${programmeVector} @@ search_query(${text}) and ${inPlans(asked, Prisma.sql`g."planId"`)}
      and daterange(v."validFrom", v."validTo") @> ${on}::date
    order by ${bestFirst(asked, Prisma.sql`v.title`, programmeVector)}, v.position limit ${limit}`
  return groupOf('programme', asked, rows, ({ id }) => routes.programme(id))
}

const chantierVector = Prisma.sql`search_vector(v."title", 'chantier ' || v."number"::text)`

/** The titled chantiers in force; each is read on the page of its programme. */
export async function chantiersFound(asked: Asked): Promise<HitGroup> {
  const { text, on, limit } = asked
  const rows = await db().$queryRaw<FoundRow[]>`
    select v."chantierId" as id, v."programmeId" as target, c."planId", count(*) over ()::int as total,
      coalesce('Chantier ' || v.number || ' : ', '') || v.title as title, p.title as place
    from "ChantierVersion" v join "Chantier" c on c.id = v."chantierId"
      join "ProgrammeVersion" p on p."programmeId" = v."programmeId" and daterange(p."validFrom", p."validTo") @> ${on}::date
    where ${chantierVector} @@ search_query(${text}) and v.title is not null
      and ${inPlans(asked, Prisma.sql`c."planId"`)} and daterange(v."validFrom", v."validTo") @> ${on}::date
    order by ${bestFirst(asked, Prisma.sql`v.title`, chantierVector)}, v.position limit ${limit}`
  return groupOf('chantier', asked, rows, ({ target }) => routes.programme(target ?? ''))
}

const avenantVector = Prisma.sql`search_vector(v."title", 'avenant ' || v."number"::text || ' ' || coalesce(v."act", ''))`

/** The avenants of the plans of the person. */
export async function avenantsFound(asked: Asked): Promise<HitGroup> {
  const { text, limit } = asked
  const rows = await db().$queryRaw<FoundRow[]>`
    select v.id, v."planId", count(*) over ()::int as total, v.title,
      'Avenant n° ' || v.number || ', en vigueur à partir du ' || to_char(v."effectiveOn", 'DD/MM/YYYY') as place
    from "Avenant" v
    where ${avenantVector} @@ search_query(${text}) and ${inPlans(asked, Prisma.sql`v."planId"`)}
    order by ${bestFirst(asked, Prisma.sql`v.title`, avenantVector)}, v.number desc limit ${limit}`
  return groupOf('avenant', asked, rows, (_row, plan) => routes.avenants(plan.code))
}

const bodyVector = Prisma.sql`search_vector(b."name")`

/** The bodies that are actors of an action in force in a plan of the person; they lead to their actions. */
export async function bodiesFound(asked: Asked): Promise<HitGroup> {
  const { text, on, plans, limit } = asked
  const rows = await db().$queryRaw<FoundRow[]>`
    select b.id, b.name as title, null as place, acts."planId", count(*) over ()::int as total
    from "Body" b cross join lateral (
      select a."planId" from "ActionActor" x join "ActionVersion" v on v.id = x."versionId" join "Action" a on a.id = v."actionId"
      where x."bodyId" = b.id and ${inPlans(asked, Prisma.sql`a."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
      order by array_position(${plans.map((plan) => plan.id)}::uuid[], a."planId") limit 1) acts
    where ${bodyVector} @@ search_query(${text})
    order by ${bestFirst(asked, Prisma.sql`b.name`, bodyVector)}, b.name limit ${limit}`
  return groupOf('body', asked, rows, ({ title }, { code }) => routes.plan(planQuery({ plan: code, actor: title })))
}
