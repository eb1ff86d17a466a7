// npm run -s simulate < requests.jsonl: runs scripts/simulate.ts from a bundle kept beside the packages, rebuilt when a
// source changed, so that the engine answers at once.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
const entry = 'scripts/simulate.ts'
/** What the bundle is made of: a change of any of these makes a new one. */
const sources = ['lib/core', 'lib/rules', 'lib/caqes', entry, 'scripts/simulate-lines.ts', 'package-lock.json']

function stampOf(place) {
  const stats = statSync(path.join(root, place))
  if (!stats.isDirectory()) return `${place}:${stats.size}:${stats.mtimeMs}`
  return readdirSync(path.join(root, place), { withFileTypes: true })
    .map((found) => stampOf(`${place}/${found.name}`))
    .sort()
    .join('\n')
}

function cacheFolder() {
  const own = path.join(root, 'node_modules', '.cache', 'simulate')
  try {
    mkdirSync(own, { recursive: true })
    return own
  } catch {
    const shared = path.join(os.tmpdir(), `simulate-${process.getuid?.() ?? 'user'}`)
    mkdirSync(shared, { recursive: true, mode: 0o700 })
    return shared
  }
}

/** The engine shows codes, never the schema library's own messages: its forty languages only slow the start. */
const oneLanguage = {
  name: 'one-language',
  setup: (bundle) =>
    bundle.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
    })),
}

async function build(file) {
  const { build: bundle } = await import('esbuild')
  const made = await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    plugins: [oneLanguage],
  })
  // Written aside then named at once: two commands started together never read half a file.
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, made.outputFiles[0].contents)
  renameSync(aside, file)
  const folder = path.dirname(file)
  for (const name of readdirSync(folder))
    if (/^simulate-[0-9a-f]+\.mjs$/.test(name) && name !== path.basename(file))
      rmSync(path.join(folder, name), { force: true })
}

const stamp = createHash('sha256').update(sources.map(stampOf).join('\n')).digest('hex').slice(0, 16)
const file = path.join(cacheFolder(), `simulate-${stamp}.mjs`)
if (!existsSync(file)) await build(file)
await import(pathToFileURL(file).href)
