import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { planExchange } from '@/lib/plan/queries/plan-exchange'
import { closeDb, db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { guadeloupe } from '@/tests/support/import-files'
import { deposited, published } from '@/tests/support/imported-plan'
import { aChantier, adopt, anAction, anAddition, anAvenant } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

afterAll(closeDb)

/** Starts a process that writes, kills it once it waits in the middle of its transaction for a table held here, then lets go. */
async function killedWhileWriting(table: 'AvenantState' | 'Deadline', args: readonly string[]): Promise<void> {
  await db().$transaction(
    async (tx) => {
      if (table === 'Deadline') await tx.$executeRaw`lock table "Deadline" in exclusive mode`
      else await tx.$executeRaw`lock table "AvenantState" in exclusive mode`
      const script = path.resolve('tests/support/interrupted-writer.ts')
      const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', script, ...args])
      let printed = ''
      child.stderr.on('data', (text) => (printed += text))
      const ended = new Promise((resolve) => child.once('exit', resolve))
      await vi.waitFor(async () => expect(await waiting(), printed).toBe(1), { timeout: 60_000, interval: 100 })
      child.kill('SIGKILL')
      await ended
    },
    { timeout: 90_000 },
  )
}

/** How many writers wait for a lock of this base. */
async function waiting(): Promise<number> {
  const rows = await db().$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return rows.length
}

test('an adoption whose process is killed in the middle changed nothing, and is made whole the next time', async () => {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  await anAction(chantier)
  const avenantId = await anAvenant(chantier.plan, day('2018-09-01'))
  const added = await anAddition(chantier, avenantId)
  const read = async () => JSON.stringify(await planExchange(chantier.plan.code, day('2018-09-01')))
  const before = await read()
  await killedWhileWriting('AvenantState', ['adopt', avenantId, '1', JSON.stringify(officer)])
  expect(await read()).toBe(before)
  expect(await db().avenantState.count({ where: { avenantId } })).toBe(0)
  expect(await db().auditEvent.count({ where: { objectId: avenantId } })).toBe(0)
  await adopt(officer, avenantId)
  expect(await read()).toContain('Chantier ajouté')
  const [version] = await db().chantierVersion.findMany({ where: { chantierId: added } })
  expect([version?.validFrom, version?.validTo]).toEqual([new Date('2018-09-01'), null])
}, 120_000)

test('a publication whose process is killed in the middle left no plan, and is made whole the next time', async () => {
  const officer = await aUser('ars_officer')
  const batchId = await deposited(officer, guadeloupe.table(), {
    name: 'plan-guadeloupe-2016-2019.csv',
    companion: guadeloupe.programmes(),
  })
  const batch = () => db().importBatch.findUniqueOrThrow({ where: { id: batchId } })
  const stored = await batch()
  const counts = () =>
    Promise.all([db().plan.count(), db().programmeVersion.count(), db().actionVersion.count(), db().auditEvent.count()])
  const before = await counts()
  await killedWhileWriting('Deadline', ['publish', batchId, String(stored.lockVersion), JSON.stringify(officer)])
  expect(await counts()).toEqual(before)
  expect(await batch()).toEqual(stored)
  await published(officer, batchId)
  const after = await counts()
  expect(after.map((count, index) => count > (before[index] ?? 0))).toEqual([true, true, true, true])
}, 120_000)
