import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type AuditActor, recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { recordFile, type StoredBytes, shownName, storedFor } from '@/lib/server/storage/files'
import type { Check } from '../format'
import { importFormat } from '../formats'
import { canImport } from '../policy'
import { limits } from '../source-table'
import { checkContext } from '../stored-batch'

export type DepositedFile = { name: string; contentType: string; bytes: Buffer }

export type Deposit = {
  format: string
  regionCode: string | null
  main: DepositedFile
  companion: DepositedFile | null
}

/** Stores the files of a deposit and opens its check. A file that cannot be read at all is refused and not kept. */
export async function deposit(user: CurrentUser, input: Deposit): Promise<{ id: string }> {
  if (!canImport(user, input)) throw new AppError('FORBIDDEN')
  const format = importFormat(input.format)
  const companion = format.companion ? input.companion : null
  const files = { name: input.main.name, main: input.main.bytes, companion: companion?.bytes ?? null }
  const check = await format.check(files, { ...(await checkContext(db(), input.regionCode)), corrections: new Map() })
  refuseUnreadable(check)
  const limit = { maxBytes: limits.fileBytes }
  const stored = storedFor(input.main.bytes, limit, async (main) => {
    if (!companion) return record(user, user, input, main, null)
    return storedFor(companion.bytes, limit, (second) =>
      record(user, user, input, main, { file: companion, stored: second }),
    )
  })
  return stored.catch((error: unknown) => {
    if (error instanceof SentTwice) return { id: error.id }
    throw error
  })
}

/** Leaves the transaction and the bytes just received: the deposit already stands. */
class SentTwice extends Error {
  readonly id: string
  constructor(id: string) {
    super('deposit sent twice')
    this.id = id
  }
}

/** A form sent twice: the same files by the same person, in a deposit nobody touched since. */
async function refuseTwin(
  tx: Tx,
  authorId: string | null,
  { format, regionCode, main }: Omit<Deposit, 'companion'>,
  stored: StoredBytes,
  second: StoredBytes | null,
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`deposit ${stored.sha256}`}))`
  const twins = await tx.importBatch.findMany({
    where: {
      createdById: authorId,
      format,
      regionCode,
      lockVersion: 1,
      file: { sha256: stored.sha256, name: shownName(main.name) },
      states: { every: { state: 'deposited' } },
    },
    select: { id: true, companionId: true },
  })
  for (const twin of twins) if (await sameCompanion(tx, twin.companionId, second)) throw new SentTwice(twin.id)
}

async function sameCompanion(tx: Tx, id: string | null, second: StoredBytes | null): Promise<boolean> {
  if (id === null || second === null) return id === null && second === null
  return (await tx.storedFile.count({ where: { id, sha256: second.sha256 } })) === 1
}

/** Not a table, empty, too big once unpacked: nothing to correct in place, so nothing to keep. */
function refuseUnreadable({ head, findings }: Check): void {
  const reason = findings.find((finding) => finding.severity === 'refused' && finding.column === null)?.reason
  if (head === null && reason) throw new AppError('INVALID_INPUT', { message: `${reason} Rien n’a été enregistré.` })
}

async function record(
  author: { id: string | null; regionCode: string | null },
  actor: AuditActor,
  { format, regionCode, main }: Deposit,
  stored: StoredBytes,
  companion: { file: DepositedFile; stored: StoredBytes } | null,
): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    await refuseTwin(tx, author.id, { format, regionCode, main }, stored, companion?.stored ?? null)
    const at = await now(tx)
    const facts = ({ name, contentType }: DepositedFile) => ({ name, contentType, createdById: author.id })
    const fileId = await recordFile(tx, stored, facts(main))
    const companionId = companion ? await recordFile(tx, companion.stored, facts(companion.file)) : null
    const batch = await tx.importBatch.create({
      data: {
        format,
        regionCode,
        fileId,
        companionId,
        createdById: author.id,
        createdAt: at,
        states: { create: { state: 'deposited', byUserId: author.id, at } },
      },
      select: { id: true },
    })
    await recordEvent(tx, actor, {
      type: 'import.deposited',
      object: { type: 'import', id: batch.id, name: main.name },
      regionCode,
      after: { format, size: stored.size, sha256: stored.sha256 },
    })
    return batch
  })
}
