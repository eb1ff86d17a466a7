// Applies prisma/migrations/*/migration.sql in order, recording them the way Prisma does (same table and checksum).
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const dir = new URL('../prisma/migrations/', import.meta.url)
const c = new pg.Client({ connectionString: process.env.DATABASE_URL })
await c.connect()
await c.query('select pg_advisory_lock(72707369)')
await c.query(
  `create table if not exists _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`,
)
const done = new Map(
  (
    await c.query(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
  ).rows.map((r) => [r.migration_name, r.checksum]),
)
for (const name of readdirSync(dir, { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .map((d) => d.name)
  .sort()) {
  const sql = readFileSync(new URL(`${name}/migration.sql`, dir), 'utf8')
  const checksum = createHash('sha256').update(sql).digest('hex')
  if (done.has(name)) {
    if (done.get(name) !== checksum) throw new Error(`${name} was modified after it was applied`)
    continue
  }
  await c.query('begin')
  await c.query(sql)
  await c.query(
    'insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) values ($1, $2, $3, now(), now(), 1)',
    [randomUUID(), checksum, name],
  )
  await c.query('commit')
  console.log('applied', name)
}
await c.end()
