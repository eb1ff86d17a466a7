import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import { readingDay } from '../model'
import type { NationalAddress, NationalView } from '../national-address'
import type { NationalPage } from '../national-page'
import { everyRegionCoverage, regionCoverage } from './coverage'
import { nationalOutline, nationalPlanOf, objectiveWords } from './national'
import { savingsOn } from './savings'

/**
 * The national plan read on a day, in one of its views; null when none is published. The view by region is the national
 * administrator's: somebody else is answered with the coverage of their region.
 */
export async function nationalPage(
  user: CurrentUser,
  address: NationalAddress,
  day: CivilDate,
): Promise<NationalPage | null> {
  const plan = await nationalPlanOf(user, address.on ?? day)
  if (!plan) return null
  const on = readingDay(plan, address.on ?? day)
  const themes = await nationalOutline(db(), plan.id, on)
  const everywhere = user.role === 'national_admin'
  const view: NationalView = address.view === 'regions' && !everywhere ? 'couverture' : address.view
  const coverage = view === 'couverture' ? await regionCoverage(user, themes, on, address.region ?? null) : null
  return {
    plan,
    on,
    day,
    view,
    everywhere,
    themes,
    coverage,
    words: view === 'plan' ? await objectiveWords(plan.id, on) : null,
    savings: view === 'economies' ? await savingsOn(db(), plan.id, on) : null,
    regions: view === 'regions' ? await everyRegionCoverage(user, themes, on) : null,
  }
}
