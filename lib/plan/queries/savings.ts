import 'server-only'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import type { Savings } from '../savings'

/** The expected savings of a plan in force on a civil day, as printed; null when none is published. The caller has read the plan. */
export async function savingsOn(tx: Tx, planId: string, on: CivilDate): Promise<Savings | null> {
  const table = await tx.savingTable.findFirst({
    where: { planId, validFrom: { lte: toDatabaseDate(on) } },
    orderBy: [{ validFrom: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
    select: {
      totalCents: true,
      items: { select: { label: true, parent: true, amountCents: true }, orderBy: { position: 'asc' } },
    },
  })
  if (!table) return null
  const items = table.items.map(({ amountCents, ...item }) => ({ ...item, amount: amountCents }))
  return { items, total: table.totalCents }
}
