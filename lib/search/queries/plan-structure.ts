import 'server-only'
import { routes } from '@/lib/core/routes'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'
import type { HitGroup } from '../model'
import { type Asked, answers, atLevel, bestFirst, type FoundRow, groupOf, inPlans, ranked } from './asked'

/** The programmes in force whose title, or context, answers; the context is told when it is what answered. */
async function programmeRows(asked: Asked): Promise<FoundRow[]> {
  const { text, on, limit } = asked
  return db().$queryRaw<FoundRow[]>`
    with mine as (
      select v."programmeId", v."partId", v.title, v.context, v.position, v.search, g."planId", count(*) over ()::int as total
      from "ProgrammeVersion" v join "Programme" g on g.id = v."programmeId"
      where ${answers(asked, Prisma.sql`v`)} and ${inPlans(asked, Prisma.sql`g."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
      order by v.position ${ranked}
    ), hit as (
      select v.* from mine v
      order by ${bestFirst(asked, Prisma.sql`v.title`, Prisma.sql`v.search`)}, v.position limit ${limit})
    select h."programmeId" as id, h.title, h."planId", h.total,
      case when ts_filter(h.search, '{a}') @@ search_query(${text}) then p.title else h.context end as place
    from hit h join "Part" p on p.id = h."partId"`
}

/** The titled chantiers in force, each with its programme. */
async function chantierRows(asked: Asked): Promise<FoundRow[]> {
  const { on, limit } = asked
  return db().$queryRaw<FoundRow[]>`
    with mine as (
      select v.*, c."planId", count(*) over ()::int as total
      from "ChantierVersion" v join "Chantier" c on c.id = v."chantierId"
      where ${answers(asked, Prisma.sql`v`)} and v.title is not null and ${inPlans(asked, Prisma.sql`c."planId"`)}
        and daterange(v."validFrom", v."validTo") @> ${on}::date
      order by v.position ${ranked}
    ), hit as (
      select v.*, row_number() over (order by ${bestFirst(asked, Prisma.sql`v.title`, Prisma.sql`v.search`)}, v.position) as rank
      from mine v order by rank limit ${limit})
    select h."chantierId" as id, h."programmeId" as target, h."planId", h.total, h.number, h.title, p.title as place
    from hit h join "ProgrammeVersion" p on p."programmeId" = h."programmeId" and daterange(p."validFrom", p."validTo") @> ${on}::date
    order by h.rank`
}

/** The programmes of the regional plans. */
export async function programmesFound(given: Asked): Promise<HitGroup> {
  const asked = atLevel(given, 'regional')
  return groupOf('programme', asked, await programmeRows(asked), ({ id }) => routes.programme(id))
}

/** The titled chantiers of the regional plans; each is read on the page of its programme. */
export async function chantiersFound(given: Asked): Promise<HitGroup> {
  const asked = atLevel(given, 'regional')
  const rows = (await chantierRows(asked)).map((row) => ({
    ...row,
    title: row.number ? `Chantier ${row.number} : ${row.title}` : row.title,
  }))
  return groupOf('chantier', asked, rows, ({ target }) => routes.programme(target ?? ''))
}

/** The axes of the national plan, read with what the regions took up of them. */
export async function axesFound(given: Asked): Promise<HitGroup> {
  const asked = atLevel(given, 'national')
  return groupOf('axis', asked, await programmeRows(asked), ({ id }) => routes.nationalPlan('', `axe-${id}`))
}

/** The objectives of the national plan, each read under its axis. */
export async function objectivesFound(given: Asked): Promise<HitGroup> {
  const asked = atLevel(given, 'national')
  const rows = await chantierRows(asked)
  return groupOf('objective', asked, rows, ({ target }) => routes.nationalPlan('', `axe-${target ?? ''}`))
}
