import type { CurrentUser } from '@/lib/accounts/model'
import { deposit } from '@/lib/imports/commands/deposit'
import { publishBatch } from '@/lib/imports/commands/publish'
import type { PublishBatch } from '@/lib/imports/inputs'
import { serializePlan } from '@/lib/plan/exchange'
import { planExchange } from '@/lib/plan/queries/plan-exchange'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'

export const plain = { effectiveOn: null, avenantNumber: null, avenantTitle: null }

/** Deposits a file in the region of the person; `name` decides the code of the plan ("plan-2016-2019.csv"). */
export async function deposited(
  user: CurrentUser,
  main: Buffer,
  options: { name?: string; format?: string; companion?: Buffer } = {},
): Promise<string> {
  const file = (name: string, bytes: Buffer) => ({ name, contentType: 'text/csv', bytes })
  const { id } = await deposit(user, {
    format: options.format ?? 'plan-table',
    regionCode: user.regionCode,
    main: file(options.name ?? 'plan-2016-2019.csv', main),
    companion: options.companion ? file('programmes.csv', options.companion) : null,
  })
  return id
}

/** Publishes a deposit as it stands. */
export async function published(user: CurrentUser, batchId: string, options: Partial<PublishBatch> = {}) {
  const { lockVersion } = await db().importBatch.findUniqueOrThrow({
    where: { id: batchId },
    select: { lockVersion: true },
  })
  return publishBatch(user, { ...plain, batchId, lockVersion, ...options })
}

export async function exportedPlan(code: string): Promise<string> {
  const plan = await planExchange(code, await today())
  if (!plan) throw new Error(`no plan ${code}`)
  return serializePlan(plan)
}
