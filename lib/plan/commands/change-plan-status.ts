import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate, formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { ChangePlanStatus } from '../inputs'
import { type PlanStatus, planPeriod, planStatuses } from '../model'
import { canChangePlanStatus } from '../policy'
import { type HeldPlan, holdPlan } from './stored-action'
import { tellCoOwners } from './tell-co-owners'

/** The opinion of the CRC3A comes before the arrêté (handbook, §2 The plan); a plan that was arrêté ends clos. */
const next: Record<PlanStatus, PlanStatus | null> = {
  projet: 'avis_crc3a',
  avis_crc3a: 'arrete',
  arrete: 'clos',
  clos: null,
}

/** Moves a plan one step: projet → avis de la CRC3A → arrêté → clos, with its day and its act; tells the co-owners. */
export async function changePlanStatus(
  user: CurrentUser,
  input: ChangePlanStatus,
): Promise<{ planCode: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const plan = await holdPlan(tx, user, input.planId, 'update')
    if (!canChangePlanStatus(user, { level: plan.level, regionCode: plan.regionCode })) throw new AppError('FORBIDDEN')
    if (plan.status === input.status) return { planCode: plan.code, changed: false }
    if (next[plan.status] !== input.status)
      throw new AppError('INVALID_INPUT', {
        fields: {
          status:
            'L’avis de la CRC3A précède l’arrêté, l’arrêté précède la clôture, et un plan ne revient pas en arrière.',
        },
      })
    if (input.on > (await today(tx)))
      throw new AppError('INVALID_INPUT', { fields: { on: 'Cette date n’est pas encore arrivée.' } })
    await refuseBeforeLast(tx, plan.id, input.on)
    if (input.status === 'clos') await refuseClosing(tx, plan, input)
    await tx.planState.create({
      data: {
        planId: plan.id,
        status: input.status,
        on: toDatabaseDate(input.on),
        act: input.act,
        byUserId: user.id,
        recordedAt: await now(tx),
      },
    })
    await recordEvent(tx, user, {
      type: 'plan.status-changed',
      object: { type: 'plan', id: plan.id, name: plan.code },
      regionCode: plan.regionCode,
      before: { status: plan.status },
      after: { status: input.status, on: input.on, act: input.act },
    })
    await tellCoOwners(tx, user.id, plan, {
      key: `plan-status:${plan.id}:${input.status}`,
      sentence: `Le plan « ${plan.title} » passe à l’état « ${planStatuses[input.status]} » le ${formatLongDate(input.on)}.`,
      href: routes.avenants(plan.code),
    })
    return { planCode: plan.code, changed: true }
  })
}

const lastSteps = {
  projet: 'Le projet',
  avis_crc3a: 'L’avis de la CRC3A',
  arrete: 'L’arrêté',
  clos: 'La clôture',
} satisfies Record<PlanStatus, string>

/** The opinion of the CRC3A, the arrêté and the closing keep their order in time. The day a file was deposited binds nobody. */
async function refuseBeforeLast(tx: Tx, planId: string, on: CivilDate): Promise<void> {
  const last = await tx.planState.findFirst({
    where: { planId, status: { not: 'projet' } },
    orderBy: { id: 'desc' },
    select: { on: true, status: true },
  })
  if (!last || fromDatabaseDate(last.on) <= on) return
  const next = last.status === 'arrete' ? 'la clôture' : 'l’arrêté'
  const sentence = `${lastSteps[last.status]} est du ${formatDate(fromDatabaseDate(last.on))} : ${next} ne le précède pas.`
  throw new AppError('INVALID_INPUT', { fields: { on: sentence } })
}

/** Nothing may be left half prepared, and ending a plan before its last day takes an act. */
async function refuseClosing(tx: Tx, plan: HeldPlan, { on, act }: ChangePlanStatus): Promise<void> {
  const avenants = await tx.avenant.findMany({
    where: { planId: plan.id },
    orderBy: { number: 'asc' },
    select: { number: true, states: { orderBy: { id: 'desc' }, take: 1, select: { status: true } } },
  })
  const open = avenants.find((avenant) => (avenant.states[0]?.status ?? 'preparation') === 'preparation')
  if (open)
    throw new AppError('INVALID_INPUT', {
      message: `L’avenant n° ${open.number} est encore en préparation : adoptez-le ou annulez-le avant de clore le plan. Rien n’a été enregistré.`,
    })
  const { to } = planPeriod(plan)
  if (on <= to && act === null)
    throw new AppError('INVALID_INPUT', {
      fields: { act: `Le plan court jusqu’au ${formatDate(to)} : dites l’acte qui y met fin plus tôt.` },
    })
}
