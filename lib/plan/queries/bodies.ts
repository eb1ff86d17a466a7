import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { bodyNamesOn } from '@/lib/territory/queries/directory'

/** Name of a body in a region on a day; null for nobody's. */
export async function bodyName(id: string | null, regionCode: string | null, day: CivilDate): Promise<string | null> {
  return id === null ? null : ((await bodyNamesOn([id], regionCode, day))[0] ?? null)
}
