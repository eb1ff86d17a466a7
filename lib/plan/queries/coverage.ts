import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import {
  coverageMatrix,
  coverageOf,
  type EveryRegionCoverage,
  idleProgrammes,
  type RegionColumn,
  type RegionCoverage,
} from '../coverage'
import { planPeriod } from '../model'
import type { Theme } from '../national'
import { declinationsOn } from './declinations'
import { planTree } from './plan-tree'
import { type PlanHead, plansOf } from './plans'

/**
 * How a region declines the national plan on a day, and which of its programmes decline nothing. A reader of a region is answered on
 * their own region whatever they ask; the national administrator on the one asked.
 */
export async function regionCoverage(
  user: CurrentUser,
  themes: readonly Theme[],
  on: CivilDate,
  asked: string | null,
): Promise<RegionCoverage | null> {
  const plans = (await plansOf(user, on)).filter((plan) => plan.level === 'regional' && holds(plan, on))
  const regions = plans.flatMap(regionOf)
  const code = user.role === 'national_admin' ? (asked ?? regions[0]?.code ?? null) : user.regionCode
  const plan = plans.find((one) => one.regionCode === code) ?? null
  if (code === null) return null
  const region = await db().region.findUnique({ where: { code }, select: { code: true, name: true } })
  if (!region) throw new AppError('OUT_OF_PERIMETER')
  const declinations = await declinationsOn(db(), on, { regionCode: code })
  return {
    region,
    regions: user.role === 'national_admin' ? regions : [],
    plan: plan && { code: plan.code, title: plan.title },
    themes: coverageOf(themes, declinations),
    idle: plan ? idleProgrammes(await planTree(user, plan, on), declinations) : [],
  }
}

/** Axis by region, and what no region declines: the national administrator's view. Throws OUT_OF_PERIMETER for anybody else. */
export async function everyRegionCoverage(
  user: CurrentUser,
  themes: readonly Theme[],
  on: CivilDate,
): Promise<EveryRegionCoverage> {
  if (user.role !== 'national_admin') throw new AppError('OUT_OF_PERIMETER')
  const plans = (await plansOf(user, on)).filter((plan) => plan.level === 'regional' && holds(plan, on))
  const declinations = await declinationsOn(db(), on, 'everywhere')
  const regions = [...new Map(plans.flatMap(regionOf).map((region) => [region.code, region])).values()]
  const total = await db().region.count()
  return {
    regions,
    withoutPlan: total - regions.length,
    matrix: coverageMatrix(themes, declinations, regions),
    themes: coverageOf(themes, declinations),
  }
}

function holds(plan: PlanHead, on: CivilDate): boolean {
  const { from, to } = planPeriod(plan)
  return from <= on && on <= to
}

function regionOf({ regionCode, regionName }: PlanHead): RegionColumn[] {
  return regionCode === null ? [] : [{ code: regionCode, name: regionName ?? regionCode }]
}
