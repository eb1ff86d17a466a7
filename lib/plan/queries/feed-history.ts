import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import { type FeedHistory, occurrenceKey, type Written } from '../feed-events'

type ActionLine = { actionId: string; count: number; at: Date }
type OccurrenceLine = ActionLine & { deadlinePosition: number; endsOn: string }

/** How often and when last the actions of a plan and their occurrences were written, up to a civil day: one line an action, one an occurrence somebody spoke of. */
export async function feedHistory(planId: string, on: CivilDate): Promise<FeedHistory> {
  const [actions, occurrences] = await Promise.all([actionLines(planId, on), occurrenceLines(planId, on)])
  return {
    actions: new Map(actions.map(({ actionId, ...written }) => [actionId, written satisfies Written])),
    occurrences: new Map(
      occurrences.map(({ actionId, deadlinePosition, endsOn, ...written }) => [
        occurrenceKey(actionId, deadlinePosition, endsOn as CivilDate),
        written,
      ]),
    ),
  }
}

/** A version counts from its first day in force, not from the day it was prepared. */
function actionLines(planId: string, on: CivilDate): Promise<ActionLine[]> {
  return db().$queryRaw<ActionLine[]>`
    select "actionId", count(*)::int as count, max(at) as at from (
      select v."actionId", greatest(v."recordedAt", v."validFrom"::timestamp at time zone 'Europe/Paris') as at
      from "ActionVersion" v join "Action" a on a.id = v."actionId"
      where a."planId" = ${planId}::uuid and v."validFrom" <= ${on}::date
      union all
      select s."actionId", s.at from "ActionState" s join "Action" a on a.id = s."actionId"
      where a."planId" = ${planId}::uuid and s."on" <= ${on}::date
    ) written group by "actionId"`
}

function occurrenceLines(planId: string, on: CivilDate): Promise<OccurrenceLine[]> {
  return db().$queryRaw<OccurrenceLine[]>`
    select o."actionId", o."deadlinePosition", o."endsOn"::text as "endsOn", count(*)::int as count, max(o.at) as at
    from "OccurrenceState" o join "Action" a on a.id = o."actionId"
    where a."planId" = ${planId}::uuid and o."on" <= ${on}::date
    group by o."actionId", o."deadlinePosition", o."endsOn"`
}
