import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { DeadlineFacts } from '../model'
import type { ActionRecord } from '../tree'
import { saidOf } from './said'

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
}

/**
 * The actions of a plan in force on a civil day, in reading order, with what the table of the plan shows of them.
 * One statement of our own: the nested reads of Prisma visit the deadlines and actors action by action, three times
 * slower, and flat ones cost more in Prisma than in PostgreSQL (npm run bench -- plan).
 */
export async function actionRecords(planId: string, on: CivilDate): Promise<ActionRecord[]> {
  const [rows, said] = await Promise.all([versionRows(planId, on), saidOf(db(), { planId }, on)])
  return rows.map(({ deadlines, actors, ...row }) => ({
    ...row,
    deadlines: deadlines ?? [],
    actors: actors ?? [],
    said: said.states.get(row.id) ?? null,
    done: said.done.get(row.id) ?? [],
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
      select x."versionId", json_agg(b.name order by x.position) as list
      from version v join "ActionActor" x on x."versionId" = v.id join "Body" b on b.id = x."bodyId"
      group by x."versionId"
    ), indicator as (
      select i."versionId", count(*)::int as held
      from version v join "PlanIndicator" i on i."versionId" = v.id group by i."versionId"
    )
    select v."actionId" as id, v."chantierId", v.number, v.title, v.regional,
      deadline.list as deadlines, actor.list as actors, coalesce(indicator.held, 0) as "indicatorCount"
    from version v
      left join deadline on deadline."versionId" = v.id
      left join actor on actor."versionId" = v.id
      left join indicator on indicator."versionId" = v.id
    order by v.position`
}
