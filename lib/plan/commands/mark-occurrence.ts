import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { MarkOccurrence } from '../inputs'
import { planPeriod } from '../model'
import { occurrencesOf } from '../occurrences'
import { canReportProgress } from '../policy'
import { currentVersion } from './current-version'
import { raiseLock, refuseStale } from './optimistic-lock'
import { type HeldAction, holdAction, type StoredVersion } from './stored-action'

/** Says an occurrence done (with its day and its proof), or takes the word back. */
export async function markOccurrence(
  user: CurrentUser,
  input: MarkOccurrence,
): Promise<{ id: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const action = await holdAction(tx, user, input.id)
    const { version, name, actorBodyIds } = await currentVersion(tx, action)
    if (!canReportProgress(user, { ...action.plan, actorBodyIds })) throw new AppError('FORBIDDEN')
    refuseUnknown(version, action, input)
    const day = await today(tx)
    const on = input.on ?? day
    if (on > day) throw new AppError('INVALID_INPUT', { fields: { on: 'Cette date n’est pas encore arrivée.' } })
    const before = await lastWord(tx, input)
    if ((before?.done ?? false) === input.done && (!input.done || sameWord(before, on, input.proof)))
      return { id: action.id, changed: false }
    await refuseStale(tx, action, input.lockVersion)
    const { deadlinePosition, done, proof } = input
    await tx.occurrenceState.create({
      data: {
        actionId: action.id,
        deadlinePosition,
        endsOn: toDatabaseDate(input.endsOn),
        done,
        on: toDatabaseDate(on),
        proof,
        byUserId: user.id,
        byName: user.name,
        at: await now(tx),
      },
    })
    const occurrence = { deadline: printed(version, deadlinePosition), endsOn: input.endsOn }
    await recordEvent(tx, user, {
      type: 'occurrence.state-set',
      object: { type: 'action', id: action.id, name },
      regionCode: action.plan.regionCode,
      before: { ...occurrence, done: before?.done ?? false },
      after: { ...occurrence, done, on, ...(proof === null ? {} : { proof }) },
    })
    await raiseLock(tx, action.id)
    return { id: action.id, changed: true }
  })
}

function refuseUnknown(version: StoredVersion, action: HeldAction, input: MarkOccurrence): void {
  const deadline = version.deadlines.find((one) => one.position === input.deadlinePosition)
  const falls = deadline && occurrencesOf(deadline, planPeriod(action.plan)).some((one) => one.to === input.endsOn)
  if (falls) return
  throw new AppError('INVALID_INPUT', {
    message: 'Cette échéance n’existe plus sous cette forme ; rechargez la page. Rien n’a été enregistré.',
  })
}

function printed(version: StoredVersion, position: number): string {
  return version.deadlines.find((one) => one.position === position)?.raw ?? ''
}

type Word = { done: boolean; on: Date; proof: string | null }

function lastWord(tx: Tx, input: MarkOccurrence): Promise<Word | null> {
  const { id: actionId, deadlinePosition, endsOn } = input
  return tx.occurrenceState.findFirst({
    where: { actionId, deadlinePosition, endsOn: toDatabaseDate(endsOn) },
    orderBy: { id: 'desc' },
    select: { done: true, on: true, proof: true },
  })
}

function sameWord(before: Word | null, on: string, proof: string | null): boolean {
  return before !== null && before.proof === proof && before.on.toISOString().startsWith(on)
}
