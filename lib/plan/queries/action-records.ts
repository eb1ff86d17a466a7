import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { Meteo } from '../meteo'
import type { DeadlineFacts, OccurrenceDone, SetState } from '../model'
import type { ActionRecord } from '../tree'

type Row = {
  id: string
  chantierId: string
  number: string
  title: string
  regional: boolean
  /** JSON: civil dates come as text. */
  deadlines: DeadlineFacts[] | null
  actors: string[] | null
  indicatorCount: number
  said: SetState | null
  meteo: Meteo | null
  done: OccurrenceDone[] | null
}

/**
 * The actions of a plan in force on a civil day, in reading order, with what the table of the plan shows of them.
 * One statement of our own, what people said included (the last word on each action and occurrence, as of the day): the nested reads of Prisma visit the deadlines and actors action by action, three times
 * slower, and flat ones cost more in Prisma than in PostgreSQL (npm run bench -- plan).
 */
export async function actionRecords(planId: string, on: CivilDate): Promise<ActionRecord[]> {
  const rows = await versionRows(planId, on)
  return rows.map(({ deadlines, actors, done, ...row }) => ({
    ...row,
    deadlines: deadlines ?? [],
    actors: [...new Set(actors)],
    done: done ?? [],
  }))
}

function versionRows(planId: string, on: CivilDate): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    with version as materialized (
      select v.id, v."actionId", v."chantierId", v.position, v.number, v.title, v.regional
      from "ActionVersion" v join "Action" a on a.id = v."actionId"
      where a."planId" = ${planId}::uuid and v."validFrom" <= ${on}::date
        and (v."validTo" is null or v."validTo" > ${on}::date)
    ), deadline as (
      select d."versionId", json_agg(json_build_object('position', d.position, 'raw', d.raw, 'label', d.label,
        'from', d."from", 'to', d."to", 'recurrence', d.recurrence, 'status', d.status) order by d.position) as list
      from version v join "Deadline" d on d."versionId" = v.id group by d."versionId"
    ), actor as (
      select x."versionId", json_agg(body_name(x."bodyId", p."regionCode", ${on}::date) order by x.position) as list
      from version v join "ActionActor" x on x."versionId" = v.id, "Plan" p where p.id = ${planId}::uuid
      group by x."versionId"
    ), indicator as (
      select i."versionId", count(*)::int as held
      from version v join "PlanIndicator" i on i."versionId" = v.id group by i."versionId"
    ), said as (
      select distinct on (s."actionId") s."actionId", s.state::text
      from version v join "ActionState" s on s."actionId" = v."actionId"
      where s."on" <= ${on}::date order by s."actionId", s.id desc
    ), felt as (
      select distinct on (m."actionId") m."actionId", m.meteo::text
      from version v join "MeteoWord" m on m."actionId" = v."actionId"
      where m."on" <= ${on}::date order by m."actionId", m.id desc
    ), word as (
      select distinct on (o."actionId", o."deadlinePosition", o."endsOn") o.*
      from version v join "OccurrenceState" o on o."actionId" = v."actionId"
      where o."on" <= ${on}::date order by o."actionId", o."deadlinePosition", o."endsOn", o.id desc
    ), done as (
      select "actionId", json_agg(json_build_object('deadlinePosition', "deadlinePosition", 'endsOn', "endsOn",
        'on', "on", 'proof', proof) order by id) as list
      from word where done group by "actionId"
    )
    select v."actionId" as id, v."chantierId", v.number, v.title, v.regional,
      deadline.list as deadlines, actor.list as actors, coalesce(indicator.held, 0) as "indicatorCount",
      said.state as said, felt.meteo, done.list as done
    from version v
      left join deadline on deadline."versionId" = v.id
      left join actor on actor."versionId" = v.id
      left join indicator on indicator."versionId" = v.id
      left join said on said."actionId" = v."actionId"
      left join felt on felt."actionId" = v."actionId"
      left join done on done."actionId" = v."actionId"
    order by v.position`
}
