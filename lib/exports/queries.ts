import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { serializePlan } from '@/lib/plan/exchange'
import { readablePlan } from '@/lib/plan/queries/plan-exchange'

/** The plan in the exchange format for somebody. Throws AppError OUT_OF_PERIMETER for a plan that is unknown or not theirs to read. */
export async function planExchangeText(user: CurrentUser, code: string, on: CivilDate): Promise<string> {
  return serializePlan(await readablePlan(user, code, on))
}
