import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { nextYears, proposedCode } from '../plan-head'
import { plansOf } from './plans'

/** What the form of a new plan proposes: the years after the plan it follows, a title and a code of the region. */
export type NewPlanProposal = {
  title: string
  code: string
  start: number
  end: number
  regionCode: string
}

/** Proposes a plan: the one after `after` when it is given and readable, else the years after the current one. */
export async function newPlanProposal(user: CurrentUser, after: string | undefined): Promise<NewPlanProposal> {
  const day = await today()
  const plans = await plansOf(user, day)
  const before = plans.find((plan) => plan.code === after) ?? plans[0]
  const year = Number(day.slice(0, 4))
  const [start, end] = before ? nextYears(before) : ([year, year + 3] as const)
  const regionCode = user.regionCode ?? before?.regionCode ?? ''
  const region = await db().region.findUnique({ where: { code: regionCode }, select: { name: true } })
  const name = region?.name ?? 'plan national'
  return {
    title: `Plan de gestion du risque ${region ? `de la région ${name} ` : 'national '}${start}-${end}`,
    code: proposedCode(name, start, end),
    start,
    end,
    regionCode: user.role === 'national_admin' ? '' : regionCode,
  }
}
