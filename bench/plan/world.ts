import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CurrentUser } from '@/lib/accounts/model'
import { deposit } from '@/lib/imports/commands/deposit'
import { publishBatch } from '@/lib/imports/commands/publish'
import { closeDb, db } from '@/lib/server/db'
import { seedWorld } from '@/prisma/seed/worlds'
import { applyMigrations } from '@/scripts/house/migrations.mjs'
import { startPostgres } from '@/scripts/house/postgres.mjs'

const files = path.resolve('prisma/seed/files')

export type World = { officer: CurrentUser; admin: CurrentUser; actions: number; close: () => Promise<void> }

/** An embedded database where the 18 regions each hold the plan, imported by the importer itself. */
export async function openWorld(): Promise<World> {
  const folder = path.resolve('.data/bench', `${process.pid}`)
  const server = await startPostgres({ folder, password: 'bench', durable: false })
  const close = async () => {
    await closeDb()
    server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: server.url('postgres'),
    NEXTAUTH_SECRET: `${randomUUID()}${randomUUID()}`,
    NEXTAUTH_URL: 'http://localhost:3000',
    STORAGE_DIR: path.join(folder, 'files'),
    LOG_LEVEL: 'silent',
  })
  try {
    await applyMigrations(server.url('postgres'))
    await seedWorld(db(), 'demo')
    const admin = await person('national_admin')
    const others = await db().region.findMany({ where: { plans: { none: {} } }, select: { code: true } })
    for (const { code } of others) await importPlan(admin, code)
    await db().$executeRawUnsafe('analyze')
    return { officer: await person('ars_officer'), admin, actions: await db().action.count(), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function person(role: CurrentUser['role']): Promise<CurrentUser> {
  const { id, name, email, regionCode, bodyId } = await db().user.findFirstOrThrow({
    where: { role },
    orderBy: { email: 'asc' },
    select: { id: true, name: true, email: true, regionCode: true, bodyId: true },
  })
  return { id, name, email, role, regionCode, bodyId, establishments: [] }
}

async function importPlan(admin: CurrentUser, regionCode: string): Promise<void> {
  const file = (name: string) => ({ name, contentType: 'text/csv', bytes: fs.readFileSync(path.join(files, name)) })
  const { id } = await deposit(admin, {
    format: 'plan-table',
    regionCode,
    main: file('plan-guadeloupe-2016-2019.csv'),
    companion: file('plan-guadeloupe-2016-2019-programmes.csv'),
  })
  const published = { batchId: id, lockVersion: 1, effectiveOn: null, avenantNumber: null, avenantTitle: null }
  await publishBatch(admin, published)
}
