import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/server/db'
import { Liveness } from '@/lib/server/jobs/liveness'

const opened: Liveness[] = []
const aProcess = () => {
  const liveness = new Liveness()
  opened.push(liveness)
  return liveness
}
const sessions = async () => {
  const rows = await db().$queryRaw<{ pid: number }[]>`select pid from pg_stat_activity
    where datname = current_database() and application_name = 'gdr-pilotage jobs'`
  return rows.map(({ pid }) => pid)
}
const locks = async () => {
  const [row] = await db().$queryRaw<{ held: bigint }[]>`select count(*) as held from pg_locks l
    join pg_stat_activity a using (pid) where locktype = 'advisory' and application_name = 'gdr-pilotage jobs'
    and a.datname = current_database()`
  return Number(row?.held)
}

afterEach(async () => {
  for (const liveness of opened.splice(0)) await liveness.close()
})

describe('the locks of a process on the jobs it runs', () => {
  test('taken together for the first time share one session', async () => {
    const liveness = aProcess()
    const ids = Array.from({ length: 5 }, () => randomUUID())
    await Promise.all(ids.map((id) => liveness.hold(id)))
    expect(await sessions()).toHaveLength(1)
    expect(await locks()).toBe(5)
    await Promise.all(ids.map((id) => liveness.release(id)))
    expect(await locks()).toBe(0)
  })

  test('are refused at once to another process, and free again once released', async () => {
    const [first, second, id] = [aProcess(), aProcess(), randomUUID()]
    await first.hold(id)
    await expect(second.hold(id)).rejects.toThrow('runs elsewhere')
    await first.release(id)
    await expect(second.hold(id)).resolves.toBeUndefined()
  })

  test('lost with their connection are taken again', async () => {
    const [liveness, id] = [aProcess(), randomUUID()]
    await liveness.hold(id)
    const [before] = await sessions()
    await db().$queryRaw`select pg_terminate_backend(${before}::int)`
    await vi.waitFor(async () => {
      await liveness.keep()
      expect(await sessions()).not.toContain(before)
      expect(await locks()).toBe(1)
    })
    await liveness.release(id)
    expect(await locks()).toBe(0)
  })
})
