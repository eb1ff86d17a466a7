import 'server-only'
import { formatLongDate } from '@/lib/core/format'
import type { Place } from '@/lib/plan/model'
import type { PlanHead } from '@/lib/plan/queries/plans'
import type { Letterhead } from '@/lib/settings/model'
import { letterheadOf } from '@/lib/settings/queries/look'
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
  const letterhead = plan.regionCode === null ? nationalHead : regionalHead(await letterheadOf(plan.regionCode, on))
  return {
    letterhead: [...letterhead, source, ...(head.notice ? [head.notice] : [])],
    landscape: false,
    footer: [plan.title, head.readOn, head.exported, head.notice].filter(Boolean).join(' · '),
  }
}

const nationalHead = ['Plan national de gestion du risque']

/** The agency, its address on one line, the cell that follows the plan: as the region chose them. */
function regionalHead({ agency, address, dcgdr }: Letterhead): string[] {
  return [agency, address.join(', '), dcgdr].filter((line) => line !== '')
}

/** "Programme › Sous-programme › Chantier" */
export function placeWords(place: readonly Place[]): string {
  return place.map(({ name }) => name).join(' › ')
}

/** "Version en vigueur depuis le 1er janvier 2016" */
export function versionWords(from: Asked['day']): string {
  return `Version en vigueur depuis le ${formatLongDate(from)}`
}
