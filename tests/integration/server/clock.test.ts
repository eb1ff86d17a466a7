import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseCivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { forgetStory, now, setClock, storyDate, systemNow, today } from '@/lib/server/clock'
import { closeDb, db } from '@/lib/server/db'

async function world(story: string | null): Promise<void> {
  const date = story === null ? null : parseCivilDate(story)
  const values = { name: 'demo', storyDate: date === null ? null : toDatabaseDate(date) }
  await db().world.upsert({ where: { id: 1 }, create: { id: 1, ...values }, update: values })
  forgetStory()
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T10:15:00Z') }))
afterEach(() => {
  vi.useRealTimers()
  setClock(undefined)
})

describe('the clock people live in', () => {
  test('is the real one in a world without a story', async () => {
    await world(null)
    expect(await now()).toEqual(new Date('2026-11-24T10:15:00Z'))
    expect(await today()).toBe('2026-11-24')
  })

  test('shows the story date with the time of day of Paris, while machines keep the real instant', async () => {
    await world('2018-06-15')
    expect(await now()).toEqual(new Date('2018-06-15T09:15:00Z'))
    expect(await today()).toBe('2018-06-15')
    expect(systemNow()).toEqual(new Date('2026-11-24T10:15:00Z'))
  })

  test('answers from memory, and notices a new story date once five seconds have passed', async () => {
    await world('2018-06-15')
    expect(await storyDate()).toBe('2018-06-15')
    await db().world.update({ where: { id: 1 }, data: { storyDate: new Date('2019-01-31') } })
    vi.setSystemTime(new Date('2026-11-24T10:15:04Z'))
    expect(await storyDate()).toBe('2018-06-15')
    vi.setSystemTime(new Date('2026-11-24T10:15:06Z'))
    await storyDate()
    await vi.waitFor(async () => expect(await storyDate()).toBe('2019-01-31'), { timeout: 3000 })
  })

  test('can be stopped by a test', async () => {
    setClock(new Date('2018-12-31T22:59:59Z'))
    expect(await today()).toBe('2018-12-31')
    setClock(new Date('2018-12-31T23:00:00Z'))
    expect(await today()).toBe('2019-01-01')
  })
})

describe('a transaction of a process that has one connection', () => {
  test('reads the time inside itself, the first time and when the reading is old', async () => {
    await closeDb()
    vi.stubEnv('DATABASE_POOL', '1')
    vi.resetModules()
    const server = { ...(await import('@/lib/server/db')), ...(await import('@/lib/server/clock')) }
    server.forgetStory()
    const days = await server.db().$transaction(async (tx) => {
      const first = await server.today(tx)
      vi.setSystemTime(new Date('2026-11-25T10:00:00Z'))
      return [first, await server.today()]
    })
    expect(days).toEqual(['2019-01-31', '2019-01-31'])
    expect(server.pool().options.max).toBe(1)
    await server.closeDb()
    vi.unstubAllEnvs()
  })
})
