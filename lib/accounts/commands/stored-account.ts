import 'server-only'
import type { AuditEntry } from '@/lib/audit/events'
import { type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import type { Tx } from '@/lib/server/db'
import type { CurrentUser, Role } from '../model'
import { canChangeAccount, canReadAccount } from '../policy'

export type StoredAccount = {
  id: string
  email: string
  name: string
  role: Role
  regionCode: string | null
  bodyId: string | null
  establishments: readonly string[]
  accessEndsOn: CivilDate | null
  active: boolean
  ready: boolean
  lockVersion: number
}

/** The stored account, locked until the end of the transaction. Throws OUT_OF_PERIMETER when it is none of the person's business, FORBIDDEN for one's own. */
export async function accountToChange(tx: Tx, user: CurrentUser, id: string): Promise<StoredAccount> {
  await tx.$queryRaw`select id from "User" where id = ${id}::uuid for update`
  const row = await tx.user.findUnique({
    where: { id },
    include: { establishments: true, accessStates: { orderBy: { id: 'desc' }, take: 1 } },
  })
  if (!row) throw new AppError('OUT_OF_PERIMETER')
  const account = {
    id,
    email: row.email,
    name: row.name,
    role: row.role,
    regionCode: row.regionCode,
    bodyId: row.bodyId,
    establishments: row.establishments.map((e) => e.finess).sort(),
    accessEndsOn: row.accessEndsOn && fromDatabaseDate(row.accessEndsOn),
    active: row.accessStates[0]?.active ?? true,
    ready: row.passwordHash !== null || row.oidcSubject !== null,
    lockVersion: row.lockVersion,
  }
  if (!canReadAccount(user, account)) throw new AppError('OUT_OF_PERIMETER')
  if (!canChangeAccount(user, account))
    throw new AppError('FORBIDDEN', {
      message: 'On ne change pas son propre accès : demandez à un autre administrateur.',
    })
  return account
}

/** What the journal keeps of an access. */
export function accessFactsOf(account: Omit<StoredAccount, 'id' | 'active' | 'ready' | 'lockVersion' | 'email'>) {
  const { name, role, regionCode, bodyId, establishments, accessEndsOn } = account
  return { name, role, regionCode, bodyId, establishments, accessEndsOn }
}

/** The account as the journal names it. */
export function accountObject(account: { id: string; name: string }): AuditEntry['object'] {
  return { type: 'account', id: account.id, name: account.name }
}

type Given = { regionCode: string | null; bodyId: string | null; establishments: readonly string[] }

/** The region, body and establishments given exist, and the establishments are of the region: read from the database, not from the form. */
export async function checkPerimeter(tx: Tx, { regionCode, bodyId, establishments }: Given): Promise<void> {
  const fields: Record<string, string> = {}
  if (regionCode !== null && (await tx.region.count({ where: { code: regionCode } })) === 0)
    fields.regionCode = 'Cette région n’existe pas.'
  if (bodyId !== null && (await tx.body.count({ where: { id: bodyId } })) === 0)
    fields.bodyId = 'Cet organisme n’existe pas.'
  const finess = { in: [...establishments] }
  const known = await tx.establishment.count({ where: { finess, ...(regionCode ? { regionCode } : {}) } })
  if (known !== new Set(establishments).size)
    fields.establishments = 'Un de ces établissements n’existe pas dans cette région.'
  if (Object.keys(fields).length > 0) throw new AppError('INVALID_INPUT', { fields })
}

/** A delegation does not outlive the access of the director who gives it: an access with an end gives none without one, nor a later one. */
export async function refuseLongerThanOwn(tx: Tx, user: CurrentUser, accessEndsOn: CivilDate | null): Promise<void> {
  if (user.role !== 'establishment_director') return
  const own = await tx.user.findUniqueOrThrow({ where: { id: user.id }, select: { accessEndsOn: true } })
  const last = own.accessEndsOn && fromDatabaseDate(own.accessEndsOn)
  if (last === null || (accessEndsOn !== null && accessEndsOn <= last)) return
  const message = `Votre propre accès s’arrête le ${formatDate(last)} : choisissez ce jour ou un jour d’avant.`
  throw new AppError('INVALID_INPUT', { fields: { accessEndsOn: message } })
}
