import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { databaseRefusal, db, pool } from '@/lib/server/db'

describe('the connections of the process', () => {
  test('are one pool, that nobody can keep for ever', async () => {
    const { rows } = await pool().query('show statement_timeout')
    expect(rows).toEqual([{ statement_timeout: '1min' }])
    const idle = await db().$queryRaw`show idle_in_transaction_session_timeout`
    expect(idle).toEqual([{ idle_in_transaction_session_timeout: '1min' }])
  })

  test('that PostgreSQL closes are replaced without stopping the process', async () => {
    await pool().query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'gdr-pilotage'`)
    await expect(db().plan.count()).resolves.toBe(0)
  })
})

describe('a database that cannot be reached', () => {
  test('is told to people in a sentence without its address', async () => {
    const { PrismaClient } = await import('@/lib/server/generated/prisma/client')
    const { PrismaPg } = await import('@prisma/adapter-pg')
    const absent = new PrismaClient({ adapter: new PrismaPg('postgresql://gdr@127.0.0.1:9/nowhere') })
    const error = await absent.plan.count().catch((reason: unknown) => reason)
    const refusal = databaseRefusal(error)
    expect(refusal).toBeInstanceOf(AppError)
    expect(refusal?.code).toBe('UNAVAILABLE')
    expect(refusal?.message).not.toContain('127.0.0.1')
  })

  test('is not confused with a refusal or a mistake', async () => {
    expect(databaseRefusal(new AppError('CONFLICT'))).toBeNull()
    const mistake = await db().$queryRaw`select nothing`.catch((reason: unknown) => reason)
    expect(databaseRefusal(mistake)).toBeNull()
  })
})
