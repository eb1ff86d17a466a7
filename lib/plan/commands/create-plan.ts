import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { ExchangeHead } from '../exchange'
import type { CreatePlan } from '../life-inputs'
import { usualParts } from '../plan-head'
import { canCreatePlan } from '../policy'

/** Creates a plan by hand, as a projet, with the parts it begins with. The same form sent twice creates one. */
export async function createPlan(
  user: CurrentUser,
  input: CreatePlan,
): Promise<{ planCode: string; changed: boolean }> {
  const { code, title, regionCode, start, end, parts } = input
  const level = regionCode === null ? 'national' : 'regional'
  if (!canCreatePlan(user, { level, regionCode })) throw new AppError('FORBIDDEN')
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`plan ${code}`}))`
    const twin = await tx.plan.findUnique({ where: { code } })
    if (twin && twin.title === title && twin.regionCode === regionCode && twin.startYear === start)
      return { planCode: code, changed: false }
    if (twin)
      throw new AppError('INVALID_INPUT', {
        fields: { code: 'Ce code est déjà celui d’un plan : choisissez-en un autre.' },
      })
    const planId = await insertPlan(tx, user, { code, title, level, regionCode, start, end })
    const chosen = usualParts.filter((part) => parts.includes(part.lead))
    await tx.part.createMany({ data: chosen.map((part, index) => ({ planId, position: index + 1, ...part })) })
    return { planCode: code, changed: true }
  })
}

/** Writes a new plan, as a projet, and its line of the journal. Throws AppError INVALID_INPUT for an unknown region. */
export async function insertPlan(tx: Tx, user: CurrentUser, head: ExchangeHead): Promise<string> {
  const { code, title, level, regionCode, start, end } = head
  if (regionCode !== null && !(await tx.region.findUnique({ where: { code: regionCode }, select: { code: true } })))
    throw new AppError('INVALID_INPUT', { message: `La région « ${regionCode} » n’existe pas.` })
  const on = toDatabaseDate(await today(tx))
  const made = await tx.plan.create({
    data: {
      code,
      title,
      level,
      regionCode,
      startYear: start,
      endYear: end,
      states: { create: { status: 'projet', on, byUserId: user.id, recordedAt: await now(tx) } },
    },
    select: { id: true },
  })
  await recordEvent(tx, user, {
    type: 'plan.created',
    object: { type: 'plan', id: made.id, name: title },
    regionCode,
    after: { code, title, level, regionCode, start, end },
  })
  return made.id
}
