import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatLongDate } from '@/lib/core/format'
import { db, type Tx } from '@/lib/server/db'
import { type AvenantHead, avenantHeadText } from '../avenant-head'
import { differingKeys } from '../content-changes'
import type { ReviseAvenant } from '../inputs'
import { planPeriod } from '../model'
import { canCreateAvenant } from '../policy'
import { changeRows } from '../queries/avenant-content'
import type { Adopted } from './adopt-avenant'
import { refuseOutsidePlan } from './create-avenant'
import { preparedAvenant, type StoredAvenant } from './held-avenant'
import { holdAvenantPlan } from './stored-action'
import { setPeriod } from './version-rows'

/** Renames a prepared avenant, gives it another day or another act. What it prepares follows it to its day; what stands in the way there is said before adoption. */
export async function reviseAvenant(user: CurrentUser, input: ReviseAvenant): Promise<Adopted> {
  return db().$transaction(async (tx) => {
    const plan = await holdAvenantPlan(tx, user, input.id)
    if (!canCreateAvenant(user, plan)) throw new AppError('FORBIDDEN')
    const avenant = await preparedAvenant(tx, plan.id, input.id)
    const { act } = await tx.avenant.findUniqueOrThrow({ where: { id: avenant.id }, select: { act: true } })
    const before: AvenantHead = { title: avenant.title, effectiveOn: avenant.effectiveOn, act }
    const after: AvenantHead = { title: input.title, effectiveOn: input.effectiveOn, act: input.act }
    const fields = differingKeys(before, after)
    if (fields.length === 0) return { id: avenant.id, planCode: plan.code, changed: false }
    if (input.read !== avenantHeadText(before)) throw overtaken(before)
    refuseOutsidePlan(after.effectiveOn, planPeriod(plan))
    const data = { ...after, effectiveOn: toDatabaseDate(after.effectiveOn) }
    await tx.avenant.update({ where: { id: avenant.id }, data, select: { id: true } })
    if (after.effectiveOn !== before.effectiveOn) await carryTo(tx, avenant, after)
    const only = (head: AvenantHead) =>
      Object.fromEntries(Object.entries(head).filter(([field]) => fields.includes(field)))
    await recordEvent(tx, user, {
      type: 'avenant.changed',
      object: { type: 'avenant', id: avenant.id, name: `Avenant n° ${avenant.number} : ${after.title}` },
      regionCode: plan.regionCode,
      before: only(before),
      after: only(after),
    })
    return { id: avenant.id, planCode: plan.code, changed: true }
  })
}

/** The versions it prepares still hold for no day, now at the new one. */
async function carryTo(tx: Tx, avenant: StoredAvenant, { effectiveOn }: AvenantHead): Promise<void> {
  for (const { object, afterId } of await changeRows(tx, avenant.id))
    if (afterId) await setPeriod(tx, object, afterId, effectiveOn, effectiveOn)
}

function overtaken({ title, effectiveOn, act }: AvenantHead): AppError {
  const by = act === null ? 'sans acte' : `acte : ${act}`
  return new AppError('CONFLICT', {
    message: `L’avenant a changé depuis que vous l’avez ouvert : « ${title} », effet le ${formatLongDate(effectiveOn)}, ${by}. Rechargez la page avant de le modifier ; rien n’a été enregistré.`,
  })
}
