import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type AuditActor, recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { recordFile, type StoredBytes, storedFor } from '@/lib/server/storage/files'
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
  return storedFor(input.main.bytes, limit, async (main) => {
    if (!companion) return record(user, user, input, main, null)
    return storedFor(companion.bytes, limit, (second) =>
      record(user, user, input, main, { file: companion, stored: second }),
    )
  })
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
