import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { placeAmong } from '../content-overlay'
import type { CarryActions } from '../life-inputs'
import { insidePlan, planPeriod } from '../model'
import { canCarry } from '../policy'
import { planContent, type StoredAction, type StoredContent } from '../queries/plan-content'
import { carriedPlace } from './carried-place'
import { holdPlan } from './stored-action'
import { openSite, type Site } from './structure-site'
import { copyVersion } from './version-rows'
import { newVersion, noteAdded } from './write-change'

export type Carried = { planCode: string; toPlanCode: string; carried: number }

/**
 * Takes unfinished actions up in the next plan: programme and chantier are found again by their names, or made; words,
 * deadlines, indicators and actors come along; the origin is kept. An action already carried there is not carried twice.
 */
export async function carryActions(user: CurrentUser, input: CarryActions): Promise<Carried> {
  return db().$transaction(
    async (tx) => {
      const from = await holdPlan(tx, user, input.planId, 'share')
      if (!canCarry(user, from)) throw new AppError('FORBIDDEN')
      refuseCarry(from, input)
      const site = await openSite(tx, user, { planId: input.toPlanId, avenantId: input.avenantId })
      if (site.plan.regionCode !== from.regionCode)
        throw new AppError('INVALID_INPUT', { fields: { toPlanId: 'Le plan suivant est de la même région.' } })
      const content = await planContent(tx, from.id, insidePlan(await today(tx), planPeriod(from)))
      const chosen = content.actions.filter((action) => input.actions.includes(action.actionId))
      const known = await tx.carriedAction.findMany({
        where: { toPlanId: site.plan.id, fromActionId: { in: input.actions } },
        select: { fromActionId: true },
      })
      const done = new Set(known.map((row) => row.fromActionId))
      const left = chosen.filter((action) => !done.has(action.actionId))
      for (const action of left) await carryOne(tx, site, content, action)
      if (left.length > 0)
        await recordEvent(tx, user, {
          type: 'plan.carried',
          object: { type: 'plan', id: site.plan.id, name: site.plan.code },
          regionCode: site.plan.regionCode,
          before: { plan: from.code },
          after: { plan: site.plan.code, actions: left.length },
        })
      return { planCode: from.code, toPlanCode: site.plan.code, carried: left.length }
    },
    { timeout: 60_000 },
  )
}

function refuseCarry(from: { id: string; status: string }, input: CarryActions): void {
  if (input.actions.length === 0)
    throw new AppError('INVALID_INPUT', { fields: { actions: 'Choisissez au moins une action à reprendre.' } })
  if (input.toPlanId === from.id)
    throw new AppError('INVALID_INPUT', { fields: { toPlanId: 'Une action se reprend dans un autre plan.' } })
  if (from.status !== 'arrete' && from.status !== 'clos')
    throw new AppError('INVALID_INPUT', {
      message: 'Ce plan n’a pas été arrêté : il n’y a rien à reprendre. Rien n’a été enregistré.',
    })
}

async function carryOne(tx: Tx, site: Site, source: StoredContent, action: StoredAction): Promise<void> {
  const chantierId = await carriedPlace(tx, site, source, action.chantierId)
  const peers = site.content.actions.filter((one) => one.chantierId === chantierId)
  const { position } = placeAmong(
    peers.map((one) => ({ id: one.id, position: one.position })),
    'last',
  )
  const number = freeNumber(
    action.number,
    peers.map((one) => one.number),
  )
  const { id: actionId } = await tx.action.create({ data: { planId: site.plan.id }, select: { id: true } })
  const { validFrom, validTo, ...stamp } = newVersion(site)
  const versionId = await copyVersion(tx, 'action', action.id, {
    actionId,
    chantierId,
    position,
    number,
    batchId: null,
    avenantId: stamp.avenantId,
    recordedById: stamp.recordedById,
    recordedAt: stamp.recordedAt.toISOString(),
    validFrom: validFrom.toISOString().slice(0, 10),
    validTo: validTo?.toISOString().slice(0, 10) ?? null,
  })
  await noteAdded(tx, site, 'action', actionId, versionId)
  site.content.actions.push({ ...action, id: versionId, actionId, chantierId, position, number })
  await tx.carriedAction.create({
    data: {
      fromActionId: action.actionId,
      toActionId: actionId,
      toPlanId: site.plan.id,
      byUserId: site.user.id,
      byName: site.user.name,
      recordedAt: site.at,
    },
    select: { toActionId: true },
  })
}

/** The number it had, or the first whole number its new chantier does not use. */
function freeNumber(number: string, taken: readonly string[]): string {
  if (!taken.includes(number)) return number
  let next = 1
  while (taken.includes(String(next))) next += 1
  return String(next)
}
