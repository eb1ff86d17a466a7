import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate, formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { ChangeRow } from '../content-overlay'
import type { AdoptAvenant } from '../inputs'
import { planObjects } from '../model'
import { canCreateAvenant } from '../policy'
import { changeRows } from '../queries/avenant-content'
import { avenantObstacles } from '../queries/avenant-obstacles'
import { type StoredAvenant, storedAvenant } from './held-avenant'
import { placeChange } from './place-change'
import { type HeldPlan, holdAvenantPlan } from './stored-action'
import { tellCoOwners } from './tell-co-owners'
import { orphansFrom, raiseObjectLock } from './version-rows'

export type Adopted = { id: string; planCode: string; changed: boolean }

/**
 * Adopts a prepared avenant: every version it holds gets its period in one transaction, whole or not at all. Refuses what it
 * was written on and has changed since (unless the person read it), and what would leave a thing without the place it stands in.
 */
export async function adoptAvenant(user: CurrentUser, input: AdoptAvenant): Promise<Adopted> {
  return db().$transaction(
    async (tx) => {
      const plan = await holdAvenantPlan(tx, user, input.id)
      if (!canCreateAvenant(user, plan)) throw new AppError('FORBIDDEN')
      const avenant = await storedAvenant(tx, plan.id, input.id)
      if (!avenant) throw new AppError('OUT_OF_PERIMETER')
      if (avenant.status === 'adopte') return { id: avenant.id, planCode: plan.code, changed: false }
      if (avenant.status === 'annule') throw refused(`L’avenant n° ${avenant.number} est annulé : il ne s’adopte plus.`)
      if (input.on > (await today(tx)))
        throw new AppError('INVALID_INPUT', { fields: { on: 'Cette date n’est pas encore arrivée.' } })
      const changes = await changeRows(tx, avenant.id)
      if (changes.length === 0)
        throw refused('Cet avenant ne change rien encore : ajoutez un changement, ou annulez-le.')
      await refuseObstacles(tx, avenant, changes, input.overwrite)
      for (const change of changes) await placeChange(tx, avenant, change)
      await refuseOrphans(tx, plan.id, avenant)
      for (const { object, objectId } of changes) await raiseObjectLock(tx, object, objectId)
      await writeAdoption(tx, user, plan, avenant, input, changes.length)
      return { id: avenant.id, planCode: plan.code, changed: true }
    },
    { timeout: 60_000 },
  )
}

async function refuseObstacles(
  tx: Tx,
  avenant: StoredAvenant,
  changes: readonly ChangeRow[],
  overwrite: boolean,
): Promise<void> {
  const obstacles = await avenantObstacles(tx, avenant, changes)
  const stopping = obstacles.filter((one) => one.stops || !overwrite)
  if (stopping.length === 0) return
  const told = stopping.slice(0, 5).map((one) => one.sentence)
  throw new AppError('CONFLICT', {
    message: `${told.join(' ')} Rien n’a été enregistré.`,
    ...(stopping.some((one) => !one.stops)
      ? { fields: { overwrite: 'Relisez ces changements, puis cochez pour adopter.' } }
      : {}),
  })
}

async function refuseOrphans(tx: Tx, planId: string, avenant: StoredAvenant): Promise<void> {
  const [first, ...others] = await orphansFrom(tx, planId, avenant.effectiveOn)
  if (!first) return
  const more = others.length > 0 ? ` et ${others.length} autre${others.length > 1 ? 's' : ''}` : ''
  throw refused(
    `${planObjects[first.object]} « ${first.name} »${more} n’aurait plus de place dans le plan au ${formatDate(first.on)} : déplacez ou retirez ce que contient ce que l’avenant retire.`,
  )
}

async function writeAdoption(
  tx: Tx,
  user: CurrentUser,
  plan: HeldPlan,
  avenant: StoredAvenant,
  { on, act }: AdoptAvenant,
  count: number,
): Promise<void> {
  const at = await now(tx)
  await tx.avenantState.create({
    data: {
      avenantId: avenant.id,
      status: 'adopte',
      on: toDatabaseDate(on),
      act,
      byUserId: user.id,
      byName: user.name,
      recordedAt: at,
    },
    select: { id: true },
  })
  await tx.avenant.update({ where: { id: avenant.id }, data: act === null ? {} : { act }, select: { id: true } })
  await recordEvent(tx, user, {
    type: 'avenant.adopted',
    object: { type: 'avenant', id: avenant.id, name: `Avenant n° ${avenant.number} : ${avenant.title}` },
    regionCode: plan.regionCode,
    after: { on, act, effectiveOn: avenant.effectiveOn, changes: count },
  })
  await tellCoOwners(tx, user.id, plan, {
    key: `avenant-adopted:${avenant.id}`,
    sentence: `L’avenant n° ${avenant.number} « ${avenant.title} » est adopté ; il prend effet le ${formatLongDate(avenant.effectiveOn)}.`,
    href: routes.avenant(avenant.id),
  })
}

function refused(sentence: string): AppError {
  return new AppError('INVALID_INPUT', { message: `${sentence} Rien n’a été enregistré.` })
}
