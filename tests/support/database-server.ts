import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations, readMigrations } from '@/scripts/house/migrations.mjs'
import { isAlive, startPostgres, stopPostgres } from '@/scripts/house/postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
    templateDatabase: string
  }
}

const folder = path.resolve(import.meta.dirname, '../../.data/test-pg')

/** A run killed before its end leaves a server and its folder: `<pid>` in the name says whose. */
async function sweepDeadRuns(): Promise<void> {
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const pid = Number.parseInt(name, 10)
    if (Number.isNaN(pid) || isAlive(pid)) continue
    await stopPostgres(path.join(folder, name))
    fs.rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/** The given server, or an embedded one of this run's own: `{ url, stop }`. */
async function openServer(): Promise<{ url: string; stop: () => void }> {
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL
  if (given) return { url: given, stop: () => undefined }
  await sweepDeadRuns()
  const own = path.join(folder, `${process.pid}-${randomUUID().slice(0, 8)}`)
  const server = await startPostgres({ folder: own, password: 'test', durable: false })
  const stop = () => {
    server.stop()
    fs.rmSync(own, { recursive: true, force: true })
  }
  return { url: server.url('postgres'), stop }
}

/** The same server, another database. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.toString()
}

/** Runs one statement on the server's own database. */
export async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** vitest globalSetup: one server, one migrated template for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await openServer()
  const sums = readMigrations().map((migration) => migration.checksum)
  const hash = createHash('sha256').update(sums.join()).digest('hex').slice(0, 8)
  const template = `gdr_template_${hash}_${process.pid}`
  try {
    await onServer(url, `create database "${template}" template template0`)
    await applyMigrations(urlOf(url, template))
  } catch (error) {
    stop()
    throw error
  }
  project.provide('databaseServer', url)
  project.provide('templateDatabase', template)
  return async () => {
    await onServer(url, `drop database if exists "${template}" with (force)`)
    stop()
  }
}
