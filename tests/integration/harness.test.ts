import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { databaseUrl } from '@/tests/support/database-url'
import { aPlan, aUser } from '@/tests/support/factories'

describe('the database of a test file', () => {
  test('is its own, migrated and empty', async () => {
    expect(new URL(databaseUrl()).pathname).toMatch(/^\/gdr_test_[0-9a-f]{32}$/)
    expect(await db().plan.count()).toBe(0)
  })

  test('is the one the application writes to', async () => {
    const plan = await aPlan()
    const client = new pg.Client({ connectionString: databaseUrl() })
    await client.connect()
    const { rows } = await client.query('select code from "Plan" where id = $1', [plan.id])
    await client.end()
    expect(rows).toEqual([{ code: plan.code }])
  })

  test('sorts French words as a French reader does', async () => {
    const { rows } = await (async () => {
      const client = new pg.Client({ connectionString: databaseUrl() })
      await client.connect()
      const result = await client.query(`select word from unnest(array['zèbre','Été','eau']) word order by word`)
      await client.end()
      return result
    })()
    expect(rows.map((row) => row.word)).toEqual(['eau', 'Été', 'zèbre'])
  })

  test('gives each role an account in the region, and the national administrator none', async () => {
    expect((await aUser('ars_officer')).regionCode).toBe('01')
    expect((await aUser('national_admin')).regionCode).toBeNull()
  })
})
