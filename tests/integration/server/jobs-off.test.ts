import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

/** Did starting the jobs reach for the queue? */
async function workersStarted(): Promise<boolean> {
  const { startJobs, stopJobs } = await import('@/lib/server/jobs/start')
  const { boss } = await import('@/lib/server/jobs/queue')
  const start = vi.spyOn(boss(), 'start')
  await startJobs([])
  const started = start.mock.calls.length > 0
  await stopJobs()
  return started
}

describe('the jobs of a process', () => {
  test('start when it serves', async () => {
    expect(await workersStarted()).toBe(true)
  })

  test('stay still during a build, and where another process has them', async () => {
    vi.stubEnv('NEXT_PHASE', 'phase-production-build')
    expect(await workersStarted()).toBe(false)
    vi.unstubAllEnvs()
    vi.resetModules()
    vi.stubEnv('JOBS', 'off')
    expect(await workersStarted()).toBe(false)
  })

  test('of one kind twice are refused at the start', async () => {
    const { startJobs } = await import('@/lib/server/jobs/start')
    const { quickJob } = await import('@/tests/support/test-jobs')
    await expect(startJobs([quickJob, quickJob])).rejects.toThrow('Two jobs have the same kind')
  })

  test('that cannot reach the database say so, and may be started again', async () => {
    const { startJobs, stopJobs } = await import('@/lib/server/jobs/start')
    const { pool } = await import('@/lib/server/db')
    const lost = vi.spyOn(pool(), 'query').mockRejectedValueOnce(new Error('connection refused') as never)
    await expect(startJobs([])).rejects.toThrow('connection refused')
    lost.mockRestore()
    await expect(startJobs([])).resolves.toBeUndefined()
    await stopJobs()
  })
})
