import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { readablePlan } from '@/lib/plan/queries/plan-exchange'
import { planProgrammesCsv, planTableCsv } from '../plan-table-export'

/** The plan as the table the importer reads, or its table of programmes, in CSV. Throws AppError OUT_OF_PERIMETER. */
export async function planTableText(
  user: CurrentUser,
  code: string,
  table: 'actions' | 'programmes',
  on: CivilDate,
): Promise<string> {
  const plan = await readablePlan(user, code, on)
  return table === 'actions' ? planTableCsv(plan) : planProgrammesCsv(plan)
}
