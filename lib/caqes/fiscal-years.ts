import { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Cents } from '@/lib/core/money'
import { amount, day, field } from '@/lib/rules/fields'

export const fiscalYear = z.strictObject({
  closedOn: field(day, 'Clôture de l’exercice'),
  amRevenue: field(amount, 'Produits reçus de l’assurance maladie'),
})

export type FiscalYear = z.output<typeof fiscalYear>

export type ClosedYear = { closedOn: CivilDate; amRevenue: Cents | undefined }

/** The year closed last on or before the decision (A5); null when none is. Never another one when its revenue is unknown. */
export function lastClosedYear(years: readonly FiscalYear[], decisionOn: CivilDate): ClosedYear | null {
  let last: ClosedYear | null = null
  for (const { closedOn, amRevenue } of years)
    if (closedOn !== undefined && closedOn <= decisionOn && (last === null || closedOn > last.closedOn))
      last = { closedOn, amRevenue }
  return last
}

/** Two years closed on the same day: nobody can say which revenue is meant. */
export function closedTwice(years: readonly FiscalYear[]): boolean {
  const days = years.map((year) => year.closedOn).filter((day) => day !== undefined)
  return new Set(days).size < days.length
}
