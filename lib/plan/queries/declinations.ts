import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import type { Declination, DeclinerKind } from '../declination'

/** Whose declinations are read: of one plan, of one region, or everywhere (the national administrator). */
export type DeclinationScope = { planId: string } | { regionCode: string } | 'everywhere'

type Row = Omit<Declination, 'source'> & {
  kind: DeclinerKind
  sourceId: string
  name: string
  programme: string
  abandoned: boolean
}

/**
 * The declinations in force on a civil day, in the reading order of the regional plan: the last word of each pair, while both sides stand
 * in a plan of that day. Links name identities: new words change nothing, a removed action declines no more from that day. The
 * caller answers for the perimeter.
 */
export async function declinationsOn(tx: Tx, on: CivilDate, scope: DeclinationScope): Promise<Declination[]> {
  const planId = typeof scope === 'object' && 'planId' in scope ? scope.planId : null
  const regionCode = typeof scope === 'object' && 'regionCode' in scope ? scope.regionCode : null
  const rows = await tx.$queryRaw<Row[]>`
    with word as (
      select distinct on (d."programmeId", d."actionId", d."axisId", d."objectiveId") d.*
      from "Declination" d where d."on" <= ${on}::date
      order by d."programmeId", d."actionId", d."axisId", d."objectiveId", d.id desc
    )
    select w.id::text as id, (case when w."actionId" is null then 'programme' else 'action' end) as kind,
      coalesce(w."actionId", w."programmeId") as "sourceId",
      coalesce('Action ' || av.number || ' : ' || av.title, pv.title) as name, coalesce(ap.title, pv.title) as programme,
      coalesce(said.state = 'abandonnee', false) as abandoned,
      xv."programmeId" as "axisId", w."objectiveId" as "objectiveId", p."regionCode" as "regionCode",
      to_char(w."on", 'YYYY-MM-DD') as "on", w."byName" as "byName", w.reason
    from word w
      left join "ProgrammeVersion" pv on pv."programmeId" = w."programmeId"
        and daterange(pv."validFrom", pv."validTo") @> ${on}::date
      left join "ActionVersion" av on av."actionId" = w."actionId" and daterange(av."validFrom", av."validTo") @> ${on}::date
      left join "ChantierVersion" ac on ac."chantierId" = av."chantierId"
        and daterange(ac."validFrom", ac."validTo") @> ${on}::date
      left join "ProgrammeVersion" ap on ap."programmeId" = ac."programmeId"
        and daterange(ap."validFrom", ap."validTo") @> ${on}::date
      join "Programme" sp on sp.id = coalesce(w."programmeId", ap."programmeId")
      join "Plan" p on p.id = sp."planId" and extract(year from ${on}::date) between p."startYear" and p."endYear"
      left join "ChantierVersion" ov on ov."chantierId" = w."objectiveId"
        and daterange(ov."validFrom", ov."validTo") @> ${on}::date
      join "ProgrammeVersion" xv on xv."programmeId" = coalesce(w."axisId", ov."programmeId")
        and daterange(xv."validFrom", xv."validTo") @> ${on}::date
      left join lateral (
        select s.state::text as state from "ActionState" s
        where s."actionId" = w."actionId" and s."on" <= ${on}::date order by s.id desc limit 1
      ) said on true
    where w.declined and (pv.id is not null or av.id is not null)
      and (${planId}::uuid is null or p.id = ${planId}::uuid)
      and (${regionCode}::text is null or p."regionCode" = ${regionCode}::text)
    order by coalesce(ap.position, pv.position), coalesce(av.position, 0), w.id`
  return rows.map(({ kind, sourceId, name, programme, abandoned, ...row }) => ({
    ...row,
    source: { kind, id: sourceId, name, programme, abandoned },
  }))
}
