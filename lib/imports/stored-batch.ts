import 'server-only'
import { z } from 'zod'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import type { ExchangeHead } from '@/lib/plan/exchange'
import type { Tx } from '@/lib/server/db'
import { readBytes } from '@/lib/server/storage/files'
import type { Check } from './format'
import { importFormat } from './formats'
import type { ImportState } from './model'
import { canImport } from './policy'

const columns = {
  id: true,
  format: true,
  regionCode: true,
  planId: true,
  companionId: true,
  lockVersion: true,
  corrections: true,
  result: true,
  createdAt: true,
  file: { select: { key: true, name: true } },
  states: { orderBy: { id: 'desc' }, take: 1, select: { state: true } },
} as const

export type StoredBatch = {
  id: string
  format: string
  regionCode: string | null
  planId: string | null
  companionId: string | null
  lockVersion: number
  corrections: ReadonlyMap<string, string>
  result: unknown
  createdAt: Date
  file: { key: string; name: string }
  state: ImportState
}

/** A deposit of somebody's perimeter; `hold` keeps its row for the transaction. Throws AppError OUT_OF_PERIMETER. */
export async function loadBatch(tx: Tx, user: CurrentUser, id: string, hold = false): Promise<StoredBatch> {
  if (hold) await tx.$queryRaw`select id from "ImportBatch" where id = ${id}::uuid for update`
  const row = await tx.importBatch.findUnique({ where: { id }, select: columns })
  if (!row || !canImport(user, row)) throw new AppError('OUT_OF_PERIMETER')
  const { states, corrections, ...batch } = row
  return {
    ...batch,
    state: states[0]?.state ?? 'deposited',
    corrections: new Map(Object.entries(z.record(z.string(), z.string()).parse(corrections))),
  }
}

/** Refuses a write on a deposit that is no longer being checked. */
export function requireDeposited(batch: StoredBatch): void {
  if (batch.state === 'deposited') return
  const said = { published: 'publié', undone: 'annulé', abandoned: 'abandonné' }[batch.state]
  throw new AppError('ALREADY_DONE', { message: `Ce dépôt est déjà ${said} ; rien n’a changé.` })
}

export function requireLock(batch: StoredBatch, lockVersion: number): void {
  if (batch.lockVersion !== lockVersion)
    throw new AppError('CONFLICT', {
      message: 'Ce dépôt a été corrigé entre-temps ; rien n’a été enregistré. Rechargez la page.',
    })
}

/** Checks a deposit again from its files, with its corrections. Nothing is written. */
export async function checkBatch(tx: Tx, batch: StoredBatch): Promise<Check> {
  const companion = batch.companionId
    ? await tx.storedFile.findUnique({ where: { id: batch.companionId }, select: { key: true } })
    : null
  const [main, second] = await Promise.all([bytesOf(batch.file.key), companion ? bytesOf(companion.key) : null])
  const context = { ...(await checkContext(tx, batch.regionCode)), corrections: batch.corrections }
  return importFormat(batch.format).check({ name: batch.file.name, main, companion: second }, context)
}

/** The region of a deposit and its plans. */
export async function checkContext(tx: Tx, regionCode: string | null) {
  const region =
    regionCode === null
      ? null
      : await tx.region.findUnique({ where: { code: regionCode }, select: { code: true, name: true } })
  const plans = await tx.plan.findMany({
    where: { regionCode },
    select: { code: true, title: true, level: true, regionCode: true, startYear: true, endYear: true },
  })
  const heads = plans.map(
    ({ startYear, endYear, ...plan }): ExchangeHead => ({ ...plan, start: startYear, end: endYear }),
  )
  return { region, plans: heads }
}

async function bytesOf(key: string): Promise<Buffer> {
  const bytes = await readBytes(key)
  if (!bytes)
    throw new AppError('UNAVAILABLE', {
      message: 'Le fichier de ce dépôt n’est plus dans le stockage. Déposez-le de nouveau.',
    })
  return bytes
}
