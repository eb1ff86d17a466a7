import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { AddNote, SetActionState } from '../inputs'
import { canEditAction, canReportProgress } from '../policy'
import { currentVersion } from './current-version'
import { raiseLock, refuseStale } from './optimistic-lock'
import { lastWords, sayState, writeNote } from './say'
import { holdAction } from './stored-action'

type Done = { id: string; changed: boolean }

/** Says an action réalisée, abandonnée (with a reason) or rouverte, from a civil day (today when none is given). */
export async function setActionState(user: CurrentUser, input: SetActionState): Promise<Done> {
  return db().$transaction(async (tx) => {
    const action = await holdAction(tx, user, input.id)
    if (!canEditAction(user, action.plan)) throw new AppError('FORBIDDEN')
    const before = await lastWords(tx, action.id)
    if ((before.state ?? 'rouverte') === input.state) return { id: action.id, changed: false }
    await refuseStale(tx, action, input.lockVersion)
    const { name } = await currentVersion(tx, action)
    const on = input.on ?? (await today(tx))
    await sayState(tx, user, action, name, { state: input.state, on, reason: input.reason })
    await raiseLock(tx, action.id)
    return { id: action.id, changed: true }
  })
}

/** Adds a progress note; who edits may, and a local body on the actions that name it. */
export async function addNote(user: CurrentUser, input: AddNote): Promise<Done> {
  return db().$transaction(async (tx) => {
    const action = await holdAction(tx, user, input.id)
    const { name, actorBodyIds } = await currentVersion(tx, action)
    if (!canReportProgress(user, { ...action.plan, actorBodyIds })) throw new AppError('FORBIDDEN')
    const stale = input.lockVersion !== action.lockVersion
    if (stale && (await lastWords(tx, action.id)).note === input.note) return { id: action.id, changed: false }
    await refuseStale(tx, action, input.lockVersion)
    await writeNote(tx, user, action, name, input.note)
    await raiseLock(tx, action.id)
    return { id: action.id, changed: true }
  })
}
