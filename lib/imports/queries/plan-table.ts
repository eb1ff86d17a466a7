import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { readablePlan } from '@/lib/plan/queries/plan-exchange'
import { savingsOn } from '@/lib/plan/queries/savings'
import { db } from '@/lib/server/db'
import { nationalTableCsv, savingsCsv } from '../national-export'
import { planProgrammesCsv, planTableCsv } from '../plan-table-export'

export type PlanTable = 'actions' | 'programmes' | 'economies'

/**
 * The plan as the table the importer reads, its table of programmes, or the savings of a national plan, in CSV. Throws AppError
 * OUT_OF_PERIMETER, also when the plan has no savings on that day.
 */
export async function planTableText(user: CurrentUser, code: string, table: PlanTable, on: CivilDate): Promise<string> {
  const plan = await readablePlan(user, code, on)
  if (table === 'economies') return savingsText(code, on)
  if (table === 'programmes') return planProgrammesCsv(plan)
  return plan.plan.level === 'national' ? nationalTableCsv(plan) : planTableCsv(plan)
}

async function savingsText(code: string, on: CivilDate): Promise<string> {
  const { id } = await db().plan.findUniqueOrThrow({ where: { code }, select: { id: true } })
  const savings = await savingsOn(db(), id, on)
  if (!savings)
    throw new AppError('OUT_OF_PERIMETER', { message: 'Ce plan n’a pas de tableau d’économies à cette date.' })
  return savingsCsv(savings)
}
