import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { ChangeRow } from '../content-overlay'
import type { CancelAvenant, WithdrawChange } from '../inputs'
import { canCreateAvenant } from '../policy'
import { changeRows } from '../queries/avenant-content'
import type { Adopted } from './adopt-avenant'
import { preparedAvenant, storedAvenant } from './held-avenant'
import { holdAvenantPlan } from './stored-action'
import { deleteVersion, raiseObjectLock } from './version-rows'

/** Gives a prepared avenant up: the versions it held go, whole; its number, its steps and the journal stay. An adopted one is not cancelled. */
export async function cancelAvenant(user: CurrentUser, input: CancelAvenant): Promise<Adopted> {
  return db().$transaction(async (tx) => {
    const plan = await holdAvenantPlan(tx, user, input.id)
    if (!canCreateAvenant(user, plan)) throw new AppError('FORBIDDEN')
    const avenant = await storedAvenant(tx, plan.id, input.id)
    if (!avenant) throw new AppError('OUT_OF_PERIMETER')
    if (avenant.status === 'annule') return { id: avenant.id, planCode: plan.code, changed: false }
    if (avenant.status === 'adopte')
      throw new AppError('INVALID_INPUT', {
        message: `L’avenant n° ${avenant.number} est adopté : il ne s’annule plus. Un nouvel avenant peut revenir sur ce qu’il a changé. Rien n’a été enregistré.`,
      })
    const changes = await changeRows(tx, avenant.id)
    // What hangs below first: an action before its chantier, a chantier before its programme.
    for (const change of changes.toReversed()) await withdraw(tx, change)
    await tx.avenantState.create({
      data: {
        avenantId: avenant.id,
        status: 'annule',
        on: toDatabaseDate(await today(tx)),
        act: input.reason,
        byUserId: user.id,
        byName: user.name,
        recordedAt: await now(tx),
      },
      select: { id: true },
    })
    await recordEvent(tx, user, {
      type: 'avenant.cancelled',
      object: { type: 'avenant', id: avenant.id, name: `Avenant n° ${avenant.number} : ${avenant.title}` },
      regionCode: plan.regionCode,
      before: { changes: changes.length },
      after: { reason: input.reason },
    })
    return { id: avenant.id, planCode: plan.code, changed: true }
  })
}

/** Takes one change out of a prepared avenant: its thing is again what the plan says. */
export async function withdrawChange(user: CurrentUser, input: WithdrawChange): Promise<Adopted> {
  return db().$transaction(async (tx) => {
    const plan = await holdAvenantPlan(tx, user, input.id)
    if (!canCreateAvenant(user, plan)) throw new AppError('FORBIDDEN')
    const avenant = await preparedAvenant(tx, plan.id, input.id)
    const changes = await changeRows(tx, avenant.id)
    const change = changes.find((one) => one.id === input.changeId)
    if (!change) return { id: avenant.id, planCode: plan.code, changed: false }
    await refuseHolding(tx, avenant.id, change)
    await withdraw(tx, change)
    await recordEvent(tx, user, {
      type: 'avenant.changed',
      object: { type: 'avenant', id: avenant.id, name: `Avenant n° ${avenant.number} : ${avenant.title}` },
      regionCode: plan.regionCode,
      before: { changes: changes.length },
      after: { changes: changes.length - 1 },
    })
    return { id: avenant.id, planCode: plan.code, changed: true }
  })
}

async function withdraw(tx: Tx, { id, object, objectId, beforeId, afterId }: ChangeRow): Promise<void> {
  await tx.avenantChange.delete({ where: { id }, select: { id: true } })
  if (afterId) await deleteVersion(tx, object, objectId, afterId)
  if (beforeId !== null) await raiseObjectLock(tx, object, objectId)
}

/** A thing this avenant adds and already fills is emptied first. */
async function refuseHolding(tx: Tx, avenantId: string, change: ChangeRow): Promise<void> {
  if (change.beforeId !== null || change.object === 'action') return
  const held =
    change.object === 'chantier'
      ? await tx.actionVersion.count({ where: { avenantId, chantierId: change.objectId } })
      : (await tx.chantierVersion.count({ where: { avenantId, programmeId: change.objectId } })) +
        (await tx.programmeVersion.count({ where: { avenantId, parentId: change.objectId } }))
  if (held > 0)
    throw new AppError('INVALID_INPUT', {
      message: `Cet avenant y place encore ${held} élément${held > 1 ? 's' : ''} : revenez d’abord sur ${held > 1 ? 'ces changements' : 'ce changement'}. Rien n’a été enregistré.`,
    })
}
