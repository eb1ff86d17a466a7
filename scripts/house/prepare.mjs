// What must stand before the server: packages, Prisma's client, the build. Each is made only when it is missing or old.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { Refusal } from './refusal.mjs'
import { bin, runNode, runNpm } from './run.mjs'
import { root } from './settings.mjs'

const at = (...parts) => path.join(root, ...parts)
const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** npm writes what it installed, last, in node_modules/.package-lock.json: no stamp of our own is needed. */
export function isInstalled(folder = root) {
  const wanted = readJson(path.join(folder, 'package-lock.json'))?.packages ?? {}
  const held = readJson(path.join(folder, 'node_modules', '.package-lock.json'))?.packages
  if (!held) return false
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true
    const found = held[name]
    return found ? found.version === version : optional === true
  })
}

/** Files under these paths, sorted, generated ones left out. */
function* filesUnder(paths) {
  for (const item of [...paths].sort()) {
    const full = at(item)
    if (!fs.existsSync(full) || item.endsWith('/generated')) continue
    if (fs.statSync(full).isDirectory()) yield* filesUnder(fs.readdirSync(full).map((name) => `${item}/${name}`))
    else yield item
  }
}

/** Changes when a name or a byte under these paths changes. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of filesUnder(paths))
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(at(file)))
      .update('\0')
  return hash.digest('hex')
}

const schemaPaths = ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']
const sourcePaths = ['app', 'components', 'lib', 'public', 'prisma/schema', 'package-lock.json', 'tsconfig.json']
const buildPaths = [...sourcePaths, 'next.config.ts', 'postcss.config.mjs', 'instrumentation.ts', 'proxy.ts']

const generatedStamp = at('lib/server/generated/.schema')
const buildStamp = at('.next/.sources')
const isFresh = (stamp, print) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === print

async function must(result, sentence) {
  const { code, output } = await result
  if (code === 0) return
  if (output) console.error(output)
  throw new Refusal(sentence)
}

async function install() {
  if (isInstalled()) return
  console.log('Installation des paquets (npm ci), une à deux minutes…')
  await must(
    runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
    'L’installation des paquets a échoué (npm ci) ; vérifiez l’accès au registre npm et les droits sur ce dossier.',
  )
}

async function generate() {
  const print = fingerprint(schemaPaths)
  if (isFresh(generatedStamp, print)) return
  const env = { CHECKPOINT_DISABLE: '1' }
  await must(
    runNode([bin('prisma/build/index.js'), 'generate'], { env }),
    'Le client de la base n’a pas pu être produit (prisma generate).',
  )
  fs.writeFileSync(generatedStamp, print)
}

/** Types that a killed `next dev` left half-written would fail the type check of the build. */
export function forgetDevelopmentTypes(folder = root) {
  fs.rmSync(path.join(folder, '.next', 'dev', 'types'), { recursive: true, force: true })
}

async function build() {
  const print = fingerprint(buildPaths)
  if (isFresh(buildStamp, print)) return
  console.log('Construction de l’application, une demi-minute environ…')
  fs.rmSync(buildStamp, { force: true })
  forgetDevelopmentTypes()
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await must(
    runNode([bin('next/dist/bin/next'), 'build'], { env }),
    'La construction de l’application a échoué (next build), voir ci-dessus.',
  )
  fs.writeFileSync(buildStamp, print)
}

// One preparation at a time in this folder, whoever asks (start, tests).
const alone = (work) => withLock(at('.data/prepare.lock'), work)

/** Packages and Prisma's client. */
export const ensureInstalled = () =>
  alone(async () => {
    await install()
    await generate()
  })

/** The production build of the sources as they are. */
export const ensureBuilt = () => alone(build)
