import 'server-only'
import { formatLongDate } from '@/lib/core/format'
import type { Place } from '@/lib/plan/model'
import type { PlanHead } from '@/lib/plan/queries/plans'
import { db } from '@/lib/server/db'
import { type Asked, headOf } from './definition'
import type { Sheet } from './pdf/sheet'
import { planWords, readingWords } from './plan-reading'

type On = { plan: PlanHead; on: Asked['day'] }

/** What every fiche has at its top and at its foot: the agency, the plan, the day it was read. */
export async function sheetHead(
  { user }: Asked,
  { plan, on }: On,
): Promise<Pick<Sheet, 'letterhead' | 'landscape' | 'footer'>> {
  const source = planWords(plan)
  const head = await headOf(user, { title: plan.title, source, filters: [], readOn: readingWords(on) })
  const region = plan.regionCode
    ? await db().region.findUnique({ where: { code: plan.regionCode }, select: { agency: true } })
    : null
  const agency = region?.agency ?? 'Plan national de gestion du risque'
  return {
    letterhead: [agency, source, ...(head.notice ? [head.notice] : [])],
    landscape: false,
    footer: [plan.title, head.readOn, head.exported, head.notice].filter(Boolean).join(' · '),
  }
}

/** "Programme › Sous-programme › Chantier" */
export function placeWords(place: readonly Place[]): string {
  return place.map(({ name }) => name).join(' › ')
}

/** "Version en vigueur depuis le 1er janvier 2016" */
export function versionWords(from: Asked['day']): string {
  return `Version en vigueur depuis le ${formatLongDate(from)}`
}
