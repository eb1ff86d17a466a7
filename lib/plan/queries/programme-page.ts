import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { eventsOf } from '@/lib/audit/queries'
import { allOf } from '@/lib/core/all-of'
import { planQuery } from '../address'
import { judgeableYears } from '../judgement'
import { canEditAction, canJudge } from '../policy'
import { actionsUnder } from '../tree'
import type { Reading } from './action-page'
import { avenantsOf } from './avenants'
import { commentsOf } from './comments'
import { declinedBy } from './declined-by'
import { groupsOfProgramme } from './groups'
import { judgementsOf } from './judgements'
import { meteosOf } from './meteo'
import { pilotChoices, pilotsOf } from './pilots'
import { programmeOnDay } from './programme'
import { balancesOf } from './review'

/**
 * Everything the page of a programme shows: one named question a line, asked together, each the business of one section.
 * Refuses what is out of the person's perimeter, unknown, or not in force that day.
 */
export async function programmePage(user: CurrentUser, id: string, { day, asked }: Reading) {
  const programme = await programmeOnDay(user, id, asked ?? day)
  const { plan, on } = programme
  const now = on === day || (asked ?? day) === day
  const until = now ? day : on
  const answers = await allOf({
    avenants: avenantsOf(user, plan),
    meteos: meteosOf({ programmeId: id }, on),
    judged: judgementsOf({ programmeId: id }, until),
    balances: balancesOf(
      actionsUnder([programme.node]).map((row) => row.id),
      judgeableYears(plan, until),
      until,
    ),
    pilots: pilotsOf(id, on),
    pilotChoices: pilotChoices(user, plan),
    groups: groupsOfProgramme(id, until),
    comments: commentsOf(user, plan, { programmeId: id }, until),
    events: eventsOf(user, 'programme', id),
    declined: declinedBy(user, plan, { kind: 'programme', id }, on),
  })
  return {
    ...programme,
    ...answers,
    id,
    day,
    now,
    /** What people said is read up to this day. */
    until,
    /** Keeps the day of reading on the links. */
    query: planQuery(now ? {} : { on }),
    mayEdit: now && canEditAction(user, plan),
    mayJudge: now && canJudge(user, plan),
  }
}

export type ProgrammePage = Awaited<ReturnType<typeof programmePage>>
