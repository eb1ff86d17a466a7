// A script of the application run on its database: joins the running one; else starts the embedded one (filled when it is new) and stops it.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { orRefuse, Refusal } from './refusal.mjs'
import { bin, runNode } from './run.mjs'
import { readSettings } from './settings.mjs'

const database = 'gdr'
const tsx = [bin('tsx/dist/cli.mjs'), '--conditions=react-server']
// Nothing is signed nor served here: the application only wants its settings to be there.
const base = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
  NEXTAUTH_SECRET: 'unused-by-the-export-of-a-plan-to-stdout',
}

async function embedded({ dataDir, world }) {
  const [{ startPostgres }, { keptSecret }] = await Promise.all([import('./postgres.mjs'), import('./secrets.mjs')])
  const password = keptSecret(path.join(dataDir, 'pg-password'))
  const server = await startPostgres({ folder: path.join(dataDir, 'pg'), password })
  const url = server.url(database)
  if (server.joined) return url
  process.on('exit', server.stop)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))
  await complete(server, url, { dataDir, world })
  return url
}

/** A database nobody opened yet is created, migrated and filled, as `npm start` would. */
async function complete(server, url, { dataDir, world }) {
  const [{ default: pg }, { applyMigrations }] = await Promise.all([import('pg'), import('./migrations.mjs')])
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${database} template template0`)
  await client.end()
  await applyMigrations(url)
  const env = { ...base, DATABASE_URL: url, WORLD: world, STORAGE_DIR: path.join(dataDir, 'files') }
  const { code, output } = await runNode([...tsx, 'scripts/seed.ts'], { env })
  if (code !== 0) throw new Refusal(`La base n’a pas pu être complétée : ${output.trim().split('\n').at(-1)}`)
}

/** Runs a TypeScript script with the arguments of the command, and ends with its code. */
export const runOnDatabase = (script, env = {}) =>
  orRefuse(async () => {
    const settings = readSettings()
    const url = settings.databaseUrl ?? (await embedded(settings))
    const child = spawn(process.execPath, [...tsx, script, ...process.argv.slice(2)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...base, ...env, DATABASE_URL: url },
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    process.exit(code ?? 1)
  })
