import 'server-only'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import type { Tx } from '@/lib/server/db'
import type { AvenantStatus } from '../model'
import type { AvenantOfPlan } from '../queries/avenant-content'

export type StoredAvenant = AvenantOfPlan & { number: number; title: string; status: AvenantStatus }

const columns = {
  id: true,
  planId: true,
  number: true,
  title: true,
  effectiveOn: true,
  states: { orderBy: { id: 'desc' }, take: 1, select: { status: true } },
} as const

/** An avenant of a plan with its last state, or null. */
export async function storedAvenant(tx: Tx, planId: string, id: string): Promise<StoredAvenant | null> {
  const row = await tx.avenant.findFirst({ where: { id, planId }, select: columns })
  if (!row) return null
  const { states, effectiveOn, ...rest } = row
  return { ...rest, effectiveOn: fromDatabaseDate(effectiveOn), status: states[0]?.status ?? 'preparation' }
}

/** The avenant a change goes through: of this plan, and still prepared. Throws AppError INVALID_INPUT on `avenantId`. */
export async function preparedAvenant(tx: Tx, planId: string, id: string): Promise<StoredAvenant> {
  const avenant = await storedAvenant(tx, planId, id)
  if (!avenant) throw refused('Cet avenant n’est pas un avenant de ce plan.')
  if (avenant.status === 'adopte')
    throw refused(
      `L’avenant n° ${avenant.number} est adopté : il ne change plus. Préparez-en un autre ; rien n’a été enregistré.`,
    )
  if (avenant.status === 'annule')
    throw refused(`L’avenant n° ${avenant.number} est annulé : il ne change plus. Rien n’a été enregistré.`)
  return avenant
}

/** The sentence where a form shows it: beside the choice of the avenant, and on top. */
function refused(sentence: string): AppError {
  return new AppError('INVALID_INPUT', { message: sentence, fields: { avenantId: sentence } })
}
