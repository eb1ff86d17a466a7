// The database of an integration test file.
//
// Nothing to call: a test under tests/integration imports the queries and commands it is about, and they find a
// fresh, migrated, empty database of this file's own through DATABASE_URL (no truncation between files, no order).
//   - rows come from tests/support/factories.ts;
//   - `db()` of @/lib/server/db reaches that database; `databaseUrl()` of ./database-url gives its address to a raw pg client;
//   - tests of one file share the database and run one after the other: give each its own objects.
// The server is an embedded PostgreSQL of this run (started by database-server.ts), or TEST_DATABASE_URL / DATABASE_URL
// when given: there, only databases named gdr_template_* and gdr_test_* are created, and dropped at the end.
import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { onServer, urlOf } from './database-server'

const server = inject('databaseServer')
const name = `gdr_test_${randomUUID().replaceAll('-', '')}`

await onServer(server, `create database "${name}" template "${inject('templateDatabase')}"`)

Object.assign(process.env, {
  NODE_ENV: 'test',
  DATABASE_URL: urlOf(server, name),
  NEXTAUTH_SECRET: 'secret-of-the-tests-secret-of-the-tests',
  NEXTAUTH_URL: 'http://localhost:3000',
  STORAGE_DIR: `.data/test-files/${name}`,
  LOG_LEVEL: 'silent',
})

afterAll(async () => {
  const { db } = await import('@/lib/server/db')
  await db().$disconnect()
  await onServer(server, `drop database if exists "${name}" with (force)`)
})
