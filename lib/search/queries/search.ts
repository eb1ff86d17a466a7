import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { accountsNamed } from '@/lib/accounts/queries/find'
import type { CivilDate } from '@/lib/core/civil-date'
import { routes } from '@/lib/core/routes'
import { planLevels } from '@/lib/plan/model'
import { readsPlans } from '@/lib/plan/policy'
import { type PlanHead, plansOf } from '@/lib/plan/queries/plans'
import { helpGroup } from '../help'
import { isTooShort, searchWords } from '../inputs'
import { lawGroups } from '../law'
import { foundGroups, type HitGroup } from '../model'
import { settingGroup } from '../settings'
import type { Asked } from './asked'
import { actionsFound, indicatorsFound } from './plan-actions'
import { avenantsFound, bodiesFound, groupsFound } from './plan-life'
import { axesFound, chantiersFound, objectivesFound, programmesFound } from './plan-structure'

/**
 * What the person may read that answers, kind by kind, `limit` of each with the number found. Versions in force on the
 * day only. Every statement is held to the plans, or the accounts, of the person: counts as well as names.
 */
export async function searchAll(user: CurrentUser, text: string, on: CivilDate, limit: number): Promise<HitGroup[]> {
  if (isTooShort(text)) return []
  const found = await Promise.all([planGroups(user, text, on, limit), accountGroup(user, text, limit)])
  return foundGroups([...found.flat(), ...lawGroups(text, limit), settingGroup(text, limit), helpGroup(text, limit)])
}

async function planGroups(user: CurrentUser, text: string, on: CivilDate, limit: number): Promise<HitGroup[]> {
  if (!readsPlans(user)) return []
  const plans = await plansOf(user, on)
  if (plans.length === 0) return []
  const asked: Asked = { text, on, plans, limit }
  return [...(await Promise.all(planKinds.map((find) => find(asked)))), plansNamed(plans, text, limit)]
}

const planKinds = [
  ...[actionsFound, indicatorsFound],
  ...[programmesFound, chantiersFound, axesFound, objectivesFound],
  ...[avenantsFound, groupsFound, bodiesFound],
]

function plansNamed(plans: readonly PlanHead[], text: string, limit: number): HitGroup {
  const words = searchWords(text)
  const named = plans.filter(({ title, regionName, level }) => {
    const told = searchWords([title, regionName ?? '', planLevels[level]].join(' '))
    return words.every((word) => told.some((one) => one.startsWith(word)))
  })
  const hits = named.slice(0, limit).map(({ id, code, title, startYear, endYear }) => ({
    ...{ id, title, place: `${startYear}-${endYear}`, href: routes.plan(`?plan=${encodeURIComponent(code)}`) },
  }))
  return { kind: 'plan', total: named.length, hits }
}

async function accountGroup(user: CurrentUser, text: string, limit: number): Promise<HitGroup> {
  const { accounts, total } = await accountsNamed(user, text, limit)
  const hits = accounts.map(({ id, name, place }) => ({ id, title: name, place, href: routes.user(id) }))
  return { kind: 'account', total, hits }
}
