// npm run -s plan:export -- <plan code>: prints the plan in the exchange format, and nothing else on stdout.
// Joins the running database; else starts the embedded one (filled when it is new) and stops it.
import path from 'node:path'
import { orRefuse, Refusal } from './house/refusal.mjs'
import { bin, runNode } from './house/run.mjs'
import { readSettings } from './house/settings.mjs'

const database = 'gdr'
const tsx = [bin('tsx/dist/cli.mjs'), '--conditions=react-server']
// Nothing is signed nor served here: the application only wants its settings to be there.
const base = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
  NEXTAUTH_SECRET: 'unused-by-the-export-of-a-plan-to-stdout',
}

async function embedded({ dataDir, world }) {
  const [{ startPostgres }, { keptSecret }] = await Promise.all([
    import('./house/postgres.mjs'),
    import('./house/secrets.mjs'),
  ])
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
  const [{ default: pg }, { applyMigrations }] = await Promise.all([import('pg'), import('./house/migrations.mjs')])
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

await orRefuse(async () => {
  const settings = readSettings()
  const url = settings.databaseUrl ?? (await embedded(settings))
  const { spawn } = await import('node:child_process')
  const child = spawn(process.execPath, [...tsx, 'scripts/plan-export.ts', ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...base, DATABASE_URL: url },
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  process.exit(code ?? 1)
})
