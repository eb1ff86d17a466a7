// Applies prisma/migrations/*/migration.sql in order with pg alone, recording them the way Prisma does (same table, same checksum).
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { Refusal } from './refusal.mjs'

const defaultFolder = path.resolve(import.meta.dirname, '../../prisma/migrations')
/** Any number, the same for all: two servers starting together migrate one after the other. */
const lock = 72707369

const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/** The migrations of a folder in order: `{ name, sql, checksum }`. */
export function readMigrations(folder = defaultFolder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Applies what is missing, each migration in its own transaction. Returns the names applied; refuses an edited or half-made one. */
export async function applyMigrations(connectionString, folder = defaultFolder) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(table)
    return await applyMissing(client, readMigrations(folder))
  } finally {
    await client.end()
  }
}

async function applyMissing(client, migrations) {
  const { rows } = await client.query(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  )
  const half = rows.find((row) => row.finished_at === null)
  if (half)
    throw new Refusal(`La migration ${half.migration_name} est restée inachevée ; voir « npx prisma migrate resolve ».`)
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  const applied = []
  for (const { name, sql, checksum } of migrations) {
    if (done.has(name)) {
      if (done.get(name) !== checksum) throw new Refusal(`La migration ${name} a été modifiée après son application.`)
      continue
    }
    await applyOne(client, name, sql, checksum)
    applied.push(name)
  }
  return applied
}

async function applyOne(client, name, sql, checksum) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Refusal(`La migration ${name} a échoué et a été annulée : ${error.message}`)
  }
}
