import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { applyMigrations, readMigrations } from '@/scripts/house/migrations.mjs'
import { onServer, urlOf } from '@/tests/support/database-server'
import { databaseUrl } from '@/tests/support/database-url'

const root = path.resolve(import.meta.dirname, '../..')

/** Prisma's command line on the stand-in of its engine: `{ status, output }`. */
function prisma(args: readonly string[], database = databaseUrl()): { status: number | null; output: string } {
  const env = { ...process.env, DATABASE_URL: database, CHECKPOINT_DISABLE: '1', NO_COLOR: '1' }
  const cli = path.join(root, 'node_modules/prisma/build/index.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const diffTo = (schema: string) =>
  prisma(['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', schema, '--exit-code'])

async function emptyDatabase(): Promise<string> {
  const name = `${new URL(databaseUrl()).pathname.slice(1)}_bare`
  await onServer(databaseUrl(), `drop database if exists "${name}" with (force)`)
  await onServer(databaseUrl(), `create database "${name}" template template0`)
  return urlOf(databaseUrl(), name)
}

const dropDatabase = (url: string) =>
  onServer(databaseUrl(), `drop database if exists "${new URL(url).pathname.slice(1)}" with (force)`)

function folderOf(migrations: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gdr-migrations-'))
  for (const [name, sql] of Object.entries(migrations)) {
    fs.mkdirSync(path.join(folder, name))
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

async function tablesOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'public' order by 1`)
  await client.end()
  return rows.map((row) => row.tablename)
}

describe('the schema and the migrations', () => {
  test('agree: Prisma finds nothing to change', () => {
    expect(diffTo('prisma/schema')).toMatchObject({ status: 0 })
  })

  test('are seen to disagree when a column is in the schema alone', () => {
    const schema = fs.mkdtempSync(path.join(os.tmpdir(), 'gdr-schema-'))
    fs.cpSync(path.join(root, 'prisma/schema'), schema, { recursive: true })
    const file = path.join(schema, 'territory.prisma')
    fs.writeFileSync(
      file,
      fs.readFileSync(file, 'utf8').replace('agency         String', 'agency String\n  motto String?'),
    )
    const { status, output } = diffTo(schema)
    expect([status, output.includes('motto')]).toEqual([2, true])
  })
})

describe('a database migrated at the start', () => {
  test('is up to date in the eyes of Prisma', () => {
    expect(prisma(['migrate', 'status']).output).toContain('Database schema is up to date')
  })

  test('has nothing left to apply after Prisma deployed, and the other way round', async () => {
    const url = await emptyDatabase()
    try {
      expect(prisma(['migrate', 'deploy'], url).status).toBe(0)
      expect(await applyMigrations(url)).toEqual([])
    } finally {
      await dropDatabase(url)
    }
    expect(prisma(['migrate', 'deploy']).output).toContain('No pending migrations to apply')
  }, 180_000)
})

describe('applying migrations', () => {
  test('goes in order, once, and two servers starting together share the work', async () => {
    const url = await emptyDatabase()
    try {
      const [one, two] = await Promise.all([applyMigrations(url), applyMigrations(url)])
      expect([...one, ...two]).toEqual(readMigrations().map(({ name }) => name))
      expect(await applyMigrations(url)).toEqual([])
    } finally {
      await dropDatabase(url)
    }
  })

  test('that fails leaves nothing of it, and says which', async () => {
    const url = await emptyDatabase()
    const folder = folderOf({
      '1_good': 'create table good (id int)',
      '2_bad': 'create table bad (id int); select 1/0',
    })
    try {
      await expect(applyMigrations(url, folder)).rejects.toThrow('La migration 2_bad a échoué et a été annulée')
      expect(await tablesOf(url)).toEqual(['_prisma_migrations', 'good'])
    } finally {
      await dropDatabase(url)
    }
  })

  test('refuses one that was edited after it was applied', async () => {
    const url = await emptyDatabase()
    try {
      await applyMigrations(url, folderOf({ '1_a': 'create table a (id int)' }))
      const edited = folderOf({ '1_a': 'create table a (id int, more int)' })
      await expect(applyMigrations(url, edited)).rejects.toThrow('La migration 1_a a été modifiée')
    } finally {
      await dropDatabase(url)
    }
  })
})

test('an account that lost the right to create an extension is told what to ask for, and nothing is half made', async () => {
  const search = '20261124014000_search'
  const url = await emptyDatabase()
  const name = new URL(url).pathname.slice(1)
  const account = `${name}_limited`
  const limited = Object.assign(new URL(url), { username: account, password: 'limited' }).href
  await onServer(databaseUrl(), `create role "${account}" login password 'limited'`)
  try {
    await onServer(databaseUrl(), `alter database "${name}" owner to "${account}"`)
    const before = readMigrations().filter((migration) => migration.name < search)
    await applyMigrations(limited, folderOf(Object.fromEntries(before.map((one) => [one.name, one.sql]))))
    await onServer(databaseUrl(), `alter database "${name}" owner to current_user`)
    await onServer(databaseUrl(), `revoke create on database "${name}" from "${account}"`)
    await withClient(url, `grant all on schema public to "${account}"`)
    await expect(applyMigrations(limited)).rejects.toThrow(/« pg_trgm » : faites-la créer par un administrateur/)
    await withClient(url, 'create extension pg_trgm')
    expect(await applyMigrations(limited)).toContain(search)
  } finally {
    await dropDatabase(url)
    await onServer(databaseUrl(), `drop role "${account}"`)
  }
})

async function withClient(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
