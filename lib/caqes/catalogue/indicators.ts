import { hadIndicators } from './had'
import type { Activity, CatalogueIndicator } from './model'
import { nationalPractice } from './national-practice'
import { nationalSafety } from './national-safety'
import { nationalSpending } from './national-spending'
import { regionalOrganisation } from './regional-organisation'
import { regionalPractice } from './regional-practice'

/** The whole catalogue, in the order of the annexes: national, then regional, then home hospitalisation. */
export const catalogue: readonly CatalogueIndicator[] = [
  ...nationalSafety,
  ...nationalPractice,
  ...nationalSpending,
  ...regionalOrganisation,
  ...regionalPractice,
  ...hadIndicators,
]

/** The compulsory indicators that suit an establishment by default; the others may be weighed nil (annexe 1 §2). */
export function nationalIndicatorsFor(activities: readonly Activity[]): readonly CatalogueIndicator[] {
  return catalogue.filter(
    (indicator) =>
      indicator.list === 'national' && indicator.activities.some((activity) => activities.includes(activity)),
  )
}
