// The journeys of tests/e2e on the application as a person starts it: same start, own data folder, free port, demo world.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findChromium } from './chromium.mjs'
import { freePort, isAlive, stopPostgres } from './postgres.mjs'
import { Refusal } from './refusal.mjs'
import { bin, runNode } from './run.mjs'
import { counted, countPlaywright } from './runners.mjs'
import { root } from './settings.mjs'

const folder = path.join(root, '.data', 'e2e')
const patienceMs = 180_000

/** A run killed before its end leaves its server of data: the number of the process names its folder. */
async function sweep() {
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    if (isAlive(Number(name))) continue
    await stopPostgres(path.join(folder, name, 'pg'))
    fs.rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/** Settings of the person at the keyboard (.env too) do not reach the journeys: empty wins over .env. */
const neutral = {
  DATABASE_URL: '',
  NEXTAUTH_SECRET: '',
  NEXTAUTH_URL: '',
  STORAGE_DIR: '',
  SMTP_URL: '',
  S3_BUCKET: '',
}

async function startApplication(dataDir) {
  const port = await freePort()
  const env = { ...process.env, ...neutral, DATA_DIR: dataDir, PORT: String(port), WORLD: 'demo', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const told = []
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => told.push(text))
  const killed = () => child.kill('SIGTERM')
  process.on('exit', killed)
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const stop = async () => {
    killed()
    const code = await ended
    process.off('exit', killed)
    return code
  }
  const url = `http://localhost:${port}`
  for (let waited = 0; waited < patienceMs && child.exitCode === null; waited += 200) {
    const health = await fetch(`${url}/api/health`).catch(() => null)
    if (health?.ok) return { url, stop, told }
    await sleep(200)
  }
  await stop()
  throw new Refusal(`L’application n’a pas démarré pour les parcours.\n${told.join('')}`)
}

/** Files given after `npm run e2e --`: these journeys alone. */
const asked = process.argv.slice(2).filter((arg) => arg.endsWith('.spec.ts'))

async function journeys() {
  await sweep()
  const chromium = await findChromium()
  const dataDir = path.join(folder, String(process.pid))
  const { url, stop, told } = await startApplication(dataDir)
  try {
    const result = await counted((file) => {
      const env = { BASE_URL: url, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
      return runNode([bin('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...asked], { env })
    }, countPlaywright)
    return { ...result, output: `${result.output}\n${result.failed > 0 ? told.join('') : ''}` }
  } finally {
    await stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The gate: counts the journeys; one failure when they could not start. */
export async function endToEnd() {
  try {
    return await journeys()
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Refusal ? error.message : String(error.stack) }
  }
}
