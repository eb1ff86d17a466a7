import path from 'node:path'
import { announceStop, holdLock } from './lock.mjs'
import { ensureBuilt, ensureInstalled } from './prepare.mjs'
import { orRefuse, Refusal } from './refusal.mjs'
import { bin, runNode } from './run.mjs'
import { keptSecret } from './secrets.mjs'
import { checkPort, serve } from './serve.mjs'
import { readSettings } from './settings.mjs'

function settle({ port, dataDir }) {
  const secret = process.env.NEXTAUTH_SECRET || keptSecret(path.join(dataDir, 'secret'))
  if (secret.length < 32) throw new Refusal('NEXTAUTH_SECRET doit compter au moins 32 caractères.')
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    STORAGE_DIR: process.env.STORAGE_DIR || path.join(dataDir, 'files'),
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  })
}

/** Fills an empty database with its world and returns what the person needs to sign in. */
async function fill(url, world) {
  const args = [bin('tsx/dist/cli.mjs'), '--conditions=react-server', 'scripts/seed.ts']
  const { code, output } = await runNode(args, { env: { DATABASE_URL: url, WORLD: world } })
  if (code === 0) return output.trim()
  console.error(output)
  throw new Refusal(`Le monde « ${world} » n’a pas pu être chargé dans la base, voir ci-dessus.`)
}

async function openFilledDatabase(settings) {
  const { openDatabase } = await import('./database.mjs')
  const url = await openDatabase(settings)
  return { url, greeting: await fill(url, settings.world) }
}

/** Every way out goes through process.exit: the exit hooks of the modules stop the database and release the lock. */
function stopper(lock) {
  const state = { stopping: false, close: undefined }
  const stop = async () => {
    if (state.stopping) return
    state.stopping = true
    console.log('\nArrêt en cours…')
    announceStop(lock)
    await state.close?.()
    process.exit(state.close ? 0 : 130)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  if (process.env.npm_lifecycle_event) stopWithParent(stop)
  return state
}

/** npm passes a SIGTERM to the shell between it and us, which dies without a word to us. */
function stopWithParent(stop) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 100).unref()
}

const alreadyThere = ({ pid, url }) =>
  `L’application tourne déjà sur ce dossier de données : ${url} (processus ${pid}).`

/** `npm start`: from a fresh clone to an address, and cleanly back. */
export const start = () =>
  orRefuse(async () => {
    const settings = readSettings()
    const { port, dataDir } = settings
    const lock = path.join(dataDir, 'start.lock')
    const state = stopper(lock)
    await holdLock(lock, { url: `http://localhost:${port}` }, alreadyThere)
    await checkPort(port)
    settle(settings)
    await ensureInstalled()
    const [{ url, greeting }] = await Promise.all([openFilledDatabase(settings), ensureBuilt()])
    process.env.DATABASE_URL = url
    state.close = await serve(port)
    console.log(`\nPilotage GDR : http://localhost:${port}\n${greeting}\n\nCtrl-C pour arrêter.`)
  })
