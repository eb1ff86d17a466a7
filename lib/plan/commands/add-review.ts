import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { now, today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { AddReview } from '../life-inputs'
import { canEditAction } from '../policy'
import { holdOpenPlan } from './stored-action'
import { tellCoOwners } from './tell-co-owners'
import { invalid } from './tell-structure'

/** Records the yearly review of an arrêté plan: one a year, by a body, on a day. A review is not rewritten. */
export async function addReview(user: CurrentUser, input: AddReview): Promise<{ planCode: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const plan = await holdOpenPlan(tx, user, input.planId, 'update')
    if (!canEditAction(user, plan)) throw new AppError('FORBIDDEN')
    const { year, on, body, conclusion } = input
    if (plan.status !== 'arrete')
      throw new AppError('INVALID_INPUT', {
        message: 'Le plan n’est pas encore arrêté : il n’a pas de revue annuelle.',
      })
    if (year < plan.startYear || year > plan.endYear)
      throw invalid('year', `Le plan couvre les années ${plan.startYear} à ${plan.endYear}.`)
    if (on > (await today(tx))) throw invalid('on', 'Cette date n’est pas encore arrivée.')
    if (Number(on.slice(0, 4)) < year) throw invalid('on', `La revue de l’année ${year} ne la précède pas.`)
    const twin = await tx.planReview.findUnique({ where: { planId_year: { planId: plan.id, year } } })
    if (twin && twin.body === body && twin.conclusion === conclusion) return { planCode: plan.code, changed: false }
    if (twin)
      throw invalid('year', `La revue de ${year} est déjà enregistrée, par ${twin.byName} : elle ne se réécrit pas.`)
    await tx.planReview.create({
      data: {
        planId: plan.id,
        year,
        on: toDatabaseDate(on),
        body,
        conclusion,
        byUserId: user.id,
        byName: user.name,
        recordedAt: await now(tx),
      },
      select: { id: true },
    })
    await recordEvent(tx, user, {
      type: 'plan.reviewed',
      object: { type: 'plan', id: plan.id, name: plan.code },
      regionCode: plan.regionCode,
      after: { year, on, body, conclusion },
    })
    await tellCoOwners(tx, user.id, plan, {
      key: `plan-review:${plan.id}:${year}`,
      sentence: `La revue annuelle ${year} du plan, faite le ${formatLongDate(on)}, est enregistrée.`,
      href: routes.avenants(plan.code),
    })
    return { planCode: plan.code, changed: true }
  })
}
