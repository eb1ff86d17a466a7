import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import type { SetState } from '../model'
import type { HeldAction } from './stored-action'

/** The last state and note people wrote of an action. */
export async function lastWords(tx: Tx, actionId: string): Promise<{ state: SetState | null; note: string | null }> {
  const where = { actionId }
  const state = await tx.actionState.findFirst({ where, orderBy: { id: 'desc' }, select: { state: true } })
  const note = await tx.progressNote.findFirst({ where, orderBy: { id: 'desc' }, select: { text: true } })
  return { state: state?.state ?? null, note: note?.text ?? null }
}

export type SaidState = { state: SetState; on: CivilDate; reason: string | null }

/** An abandoned action says why; nothing is said from a day that has not come. */
function refuseUnsayable(said: SaidState, day: CivilDate): void {
  if (said.state === 'abandonnee' && said.reason === null)
    throw new AppError('INVALID_INPUT', { fields: { reason: 'Dites pourquoi l’action est abandonnée.' } })
  if (said.on > day) throw new AppError('INVALID_INPUT', { fields: { on: 'Cette date n’est pas encore arrivée.' } })
}

/** Writes the state a person gives an action, and its line in the journal. */
export async function sayState(
  tx: Tx,
  user: CurrentUser,
  action: HeldAction,
  name: string,
  said: SaidState,
): Promise<void> {
  refuseUnsayable(said, await today(tx))
  const before = await lastWords(tx, action.id)
  const { state, on, reason } = said
  await tx.actionState.create({
    data: {
      actionId: action.id,
      state,
      on: toDatabaseDate(on),
      reason,
      byUserId: user.id,
      byName: user.name,
      at: await now(tx),
    },
  })
  await recordEvent(tx, user, {
    type: 'action.state-set',
    object: { type: 'action', id: action.id, name },
    regionCode: action.plan.regionCode,
    before: { state: before.state },
    after: { state, on, ...(reason === null ? {} : { reason }) },
  })
}

/** Writes a progress note and its line in the journal. */
export async function writeNote(
  tx: Tx,
  user: CurrentUser,
  action: HeldAction,
  name: string,
  text: string,
): Promise<void> {
  await tx.progressNote.create({
    data: { actionId: action.id, text, byUserId: user.id, byName: user.name, at: await now(tx) },
  })
  await recordEvent(tx, user, {
    type: 'action.note-added',
    object: { type: 'action', id: action.id, name },
    regionCode: action.plan.regionCode,
    after: { note: text },
  })
}
