import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/server/db'
import { enqueue } from '@/lib/server/jobs/enqueue'
import { jobOf, jobsOf } from '@/lib/server/jobs/queries'
import { startJobs, stopJobs } from '@/lib/server/jobs/start'
import { aUser } from '@/tests/support/factories'
import { fragileJob, quickJob, slowJob, testJobs } from '@/tests/support/test-jobs'

const file = path.join(mkdtempSync(path.join(tmpdir(), 'gdr-jobs-')), 'trace')
const stateOf = async (id: string) => (await db().job.findUniqueOrThrow({ where: { id } })).state
const ended = (id: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(id)).toBe(state), { timeout: 20_000, interval: 100 })

beforeAll(() => startJobs(testJobs))
afterAll(() => stopJobs())

describe('a job', () => {
  test('asked by a person runs outside the request and gives its result to that person only', async () => {
    const [officer, other] = [await aUser('ars_officer'), await aUser('dcgdr')]
    const id = await db().$transaction((tx) => enqueue(tx, officer.id, quickJob, { file, word: 'bilan' }))
    await ended(id, 'done')
    expect(readFileSync(file, 'utf8')).toContain('bilan')
    const [mine] = await jobsOf(officer.id)
    expect(mine).toMatchObject({ id, label: 'Travail rapide bilan', state: 'done', result: { word: 'bilan' } })
    expect(mine?.finishedAt).toBeInstanceOf(Date)
    expect(await jobOf(other.id, id)).toBeNull()
    expect(await jobsOf(other.id)).toEqual([])
  })

  test('asked in a transaction that is rolled back never runs', async () => {
    const asked = db().$transaction(async (tx) => {
      await enqueue(tx, null, quickJob, { file, word: 'annule' })
      throw new Error('refus')
    })
    await expect(asked).rejects.toThrow('refus')
    expect(await db().job.count({ where: { label: 'Travail rapide annule' } })).toBe(0)
    const waiting = await db().$queryRaw`select id from pgboss.job where data->'input'->>'word' = 'annule'`
    expect(waiting).toEqual([])
  })

  test('with a wrong input is refused before it is written', async () => {
    const wrong = { file, word: 'x', steps: 'trois' } as unknown as { file: string; word: string; steps: number }
    await expect(db().$transaction((tx) => enqueue(tx, null, slowJob, wrong))).rejects.toThrow(/expected number/)
  })

  test('shows how far it is while it runs', async () => {
    const id = await db().$transaction((tx) => enqueue(tx, null, slowJob, { file, word: 'p', steps: 40 }))
    const seen = await vi.waitFor(
      async () => {
        const job = await db().job.findUniqueOrThrow({ where: { id } })
        expect(job.state).toBe('running')
        expect(job.progress).toBeGreaterThan(0)
        return job
      },
      { timeout: 10_000, interval: 50 },
    )
    expect(seen.total).toBe(40)
    expect(seen.message).toMatch(/^étape \d+$/)
    await ended(id, 'done')
    expect((await db().job.findUniqueOrThrow({ where: { id } })).progress).toBe(40)
  })

  test('that fails is tried again later, and its error stays out of what people read', async () => {
    const id = await db().$transaction((tx) => enqueue(tx, null, fragileJob, { failures: 1, refusal: false }))
    await vi.waitFor(async () => {
      const job = await db().job.findUniqueOrThrow({ where: { id } })
      expect(job).toMatchObject({ state: 'waiting', message: expect.stringContaining('nouvelle tentative') })
    }, 10_000)
    await ended(id, 'done')
    expect((await db().job.findUniqueOrThrow({ where: { id } })).result).toEqual({ after: 1 })
  })

  test('that fails each time ends as failed, with a reference instead of the error', async () => {
    const id = await db().$transaction((tx) => enqueue(tx, null, fragileJob, { failures: 99, refusal: false }))
    await ended(id, 'failed')
    const { message } = await db().job.findUniqueOrThrow({ where: { id } })
    expect(message).toMatch(/Référence à transmettre au support : [0-9a-f]{8}\.$/)
    expect(message).not.toContain('secret')
  })

  test('that is refused says why and is not tried again', async () => {
    const id = await db().$transaction((tx) => enqueue(tx, null, fragileJob, { failures: 0, refusal: true }))
    await ended(id, 'failed')
    expect((await db().job.findUniqueOrThrow({ where: { id } })).message).toMatch(/modifié entre-temps/)
    const [queued] = await db().$queryRaw<
      { state: string }[]
    >`select state::text from pgboss.job where id = ${id}::uuid`
    expect(queued?.state).toBe('completed')
  })
})
