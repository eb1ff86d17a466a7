// A real Chromium for the journeys: named, found, downloaded or installed; never done without.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'
import { bin, run, runNode } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const macPlaces = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Some distributions put a stub under the name of the browser: only one that tells its version counts. */
const answers = (file) => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0

/** Playwright wants the whole path. */
function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...places, ...macPlaces].find((file) => fs.existsSync(file) && answers(file))
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return fs.existsSync(file) && answers(file) ? file : undefined
}

async function downloaded() {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await runNode([bin('@playwright/test/cli.js'), 'install', 'chromium'], { env })
  return ofPlaywright()
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  return onThisMachine()
}

/** Path of a Chromium that runs here. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (answers(named)) return named
    throw new Refusal(`CHROMIUM_PATH=${named} n’est pas un Chromium qui démarre.`)
  }
  const found = onThisMachine() ?? (await ofPlaywright()) ?? (await downloaded()) ?? (await fromDebian())
  if (found) return found
  throw new Refusal(
    'Aucun Chromium pour les tests de bout en bout : installez Chromium ou Chrome, ou indiquez-le par CHROMIUM_PATH.',
  )
}
