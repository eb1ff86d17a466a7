import { redirect } from 'next/navigation'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { readPlanAddress, without } from '@/lib/plan/address'
import { choicesOf } from '@/lib/plan/choices'
import { readingDay } from '@/lib/plan/model'
import { readsPlans } from '@/lib/plan/policy'
import { avenantsOf } from '@/lib/plan/queries/avenants'
import { nationalThemes } from '@/lib/plan/queries/national'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { plansOf } from '@/lib/plan/queries/plans'
import { today } from '@/lib/server/clock'

type Params = Promise<Record<string, string | string[] | undefined>>

/**
 * What every view of a plan opens with: the plan asked, or the first of the person, on the day asked, and what its
 * filters offer. Null when the person's region has no plan; avenants are read where they are shown.
 */
export async function openPlan(searchParams: Params, avenantsToday = false) {
  const [{ address, ignored }, user, day] = await Promise.all([
    searchParams.then(readPlanAddress),
    requireUser(),
    today(),
  ])
  if (!readsPlans(user)) return outOfPerimeter(user, { type: 'plan', id: address.plan ?? routes.plan() })
  const plans = await plansOf(user, address.on ?? day)
  const plan = plans.find((one) => (address.plan === undefined ? one.level === 'regional' : one.code === address.plan))
  if (!plan && address.plan !== undefined) return outOfPerimeter(user, { type: 'plan', id: address.plan })
  if (!plan) return null
  if (plan.level === 'national') return redirect(routes.nationalPlan(address.on ? `?au=${address.on}` : ''))
  const on = readingDay(plan, address.on ?? day)
  const [tree, themes, avenants] = await Promise.all([
    planTree(user, plan, on),
    nationalThemes(user, on),
    on === day && !avenantsToday ? [] : avenantsOf(user, plan),
  ])
  const here = on === day ? without(address, 'on') : address
  return { user, plan, day, on, tree, avenants, ignored, address: here, choices: choicesOf(tree, plan, plans, themes) }
}
