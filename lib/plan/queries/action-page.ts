import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { eventsOf } from '@/lib/audit/queries'
import { allOf } from '@/lib/core/all-of'
import type { CivilDate } from '@/lib/core/civil-date'
import { planQuery } from '../address'
import { canEditAction, canJudge, canReportProgress } from '../policy'
import { type ActionOnDay, actionOnDay, notesOf, stateWordsOf } from './action'
import { avenantsOf } from './avenants'
import { carriedOf } from './carried'
import { commentsOf } from './comments'
import { declinedBy } from './declined-by'
import { judgementsOf } from './judgements'
import { meteosOf } from './meteo'
import { occurrenceWordsOf } from './occurrence-words'
import { versionsOf } from './versions'

/** The day a page is read: the day people live in, the day asked in the address if any. */
export type Reading = { day: CivilDate; asked: CivilDate | undefined }

/**
 * Everything the page of an action shows: one named question a line, asked together, each the business of one section.
 * Refuses what is out of the person's perimeter, unknown, or not in force that day.
 */
export async function actionPage(user: CurrentUser, id: string, { day, asked }: Reading) {
  const action = await actionOnDay(user, id, asked ?? day)
  const { plan, on } = action
  const now = isNow(action, { day, asked })
  const until = now ? day : on
  const answers = await allOf({
    avenants: avenantsOf(user, plan),
    versions: versionsOf(id),
    words: occurrenceWordsOf(id, on),
    notes: notesOf(id, until),
    stateWords: stateWordsOf(id, on),
    meteos: meteosOf({ actionId: id }, on),
    judged: judgementsOf({ actionId: id }, until),
    comments: commentsOf(user, plan, { actionId: id }, until),
    events: eventsOf(user, 'action', id),
    declined: declinedBy(user, plan, { kind: 'action', id }, on),
    carried: carriedOf(user, id),
  })
  return {
    ...action,
    ...answers,
    day,
    now,
    /** What people said is read up to this day. */
    until,
    /** Whose hour the end of a deadline is told in. */
    readerRegion: user.regionCode,
    /** Keeps the day of reading on the links. */
    query: planQuery(now ? {} : { on }),
    mayEdit: now && canEditAction(user, plan),
    mayJudge: now && canJudge(user, plan),
    mayReport: now && canReportProgress(user, { ...plan, actorBodyIds: action.actorBodyIds }),
  }
}

export type ActionPage = Awaited<ReturnType<typeof actionPage>>

/** Read as of today (a plan prepared ahead is read on its first day): what is past is read only. */
function isNow({ on }: ActionOnDay, { day, asked }: Reading): boolean {
  return on === day || (asked ?? day) === day
}
