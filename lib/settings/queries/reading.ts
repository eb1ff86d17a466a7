import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { RegionReading } from '@/lib/caqes/region-choices'
import { routes } from '@/lib/core/routes'
import { today } from '@/lib/server/clock'
import { regionAsked } from '@/lib/territory/queries'
import { regionChoices } from '../choices'
import { settingRowsOf } from './rows'

/** The settings of the person's region as the rules read them, on any day; of the one asked for a national administrator.
 * Null when no region is meant. Throws AppError OUT_OF_PERIMETER for another region. */
export async function regionReading(user: CurrentUser, asked?: string): Promise<RegionReading | null> {
  const region = await regionAsked(user, asked)
  if (!region) return null
  const rows = await settingRowsOf(region.code)
  return { name: region.name, choicesOn: (day) => regionChoices(rows, day) }
}

/** What the person's region answers today, for a page of the rules; null without a region. */
export async function regionAnswers(user: CurrentUser) {
  const [reading, day] = await Promise.all([regionReading(user), today()])
  return reading && { name: reading.name, choices: reading.choicesOn(day), href: routes.settings() }
}
