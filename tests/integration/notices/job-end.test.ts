import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { tellOwner } from '@/lib/notices/jobs'
import { db } from '@/lib/server/db'
import type { Job } from '@/lib/server/jobs/definition'
import { enqueue } from '@/lib/server/jobs/enqueue'
import { startJobs, stopJobs } from '@/lib/server/jobs/start'
import { aUser } from '@/tests/support/factories'
import { fileJob, fragileJob, testJobs } from '@/tests/support/test-jobs'

beforeAll(() => startJobs(testJobs, { onEnd: tellOwner }))
afterAll(() => stopJobs())

async function ended<Input>(ownerId: string | null, job: Job<Input>, input: Input): Promise<string> {
  const id = await db().$transaction((tx) => enqueue(tx, ownerId, job, input))
  const over = async () => expect((await db().job.findUniqueOrThrow({ where: { id } })).finishedAt).not.toBeNull()
  await vi.waitFor(over, { timeout: 15_000, interval: 100 })
  return id
}

const told = (userId: string) =>
  db().notice.findMany({ where: { userId }, select: { kind: true, key: true, sentence: true, href: true } })

describe('a long work that ends', () => {
  test('tells its owner in its own words, with its own link', async () => {
    const owner = await aUser('ars_officer')
    const id = await ended(owner.id, fileJob, { name: 'bilan' })
    expect(await told(owner.id)).toEqual([
      { kind: 'work', key: `job:${id}`, sentence: 'Votre fichier « bilan » est prêt.', href: '/plan?q=bilan' },
    ])
  })

  test('refused for good, says so and leads to the reason', async () => {
    const owner = await aUser('dcgdr')
    await ended(owner.id, fragileJob, { failures: 0, refusal: true })
    expect(await told(owner.id)).toMatchObject([
      { sentence: 'Travail interrompu, la raison est dans la liste de vos tâches : Travail fragile.', href: '/taches' },
    ])
  })

  test('tried again, tells nobody before its end, then once', async () => {
    const owner = await aUser('omedit')
    await ended(owner.id, fragileJob, { failures: 1, refusal: false })
    expect(await told(owner.id)).toMatchObject([{ sentence: 'Travail terminé : Travail fragile.' }])
  })

  test('of the application itself tells nobody', async () => {
    const before = await db().notice.count()
    await ended(null, fileJob, { name: 'nuit' })
    expect(await db().notice.count()).toBe(before)
  })
})
