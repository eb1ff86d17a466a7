// A test runner for Stryker that keeps one bundle of the law and its tests in memory. Vitest's own runner starts the
// eighteen files again for each mutant: three hours for two thousand mutants on two cores, against a few minutes here.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folders = ['tests/caqes', 'tests/unit/rules']
/** The command runs a bundle that no mutant reaches; the catalogue's wording is pure data, left out of the mutants. */
const leftOut = ['simulate-command.test.ts']
/** It reads the sources themselves, which Stryker rewrites. */
const readsSources = 'every reason that is not a field'

globalThis.__stryker__ ??= {}
const space = globalThis.__stryker__

class LawRunner {
  #folder = path.resolve(`.law-tests-${process.pid}`)
  #copies = 0
  #suite = []

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const files = folders.flatMap((folder) =>
      fs
        .readdirSync(folder)
        .filter((file) => file.endsWith('.test.ts') && !leftOut.includes(file))
        .map((file) => `./${folder}/${file}`),
    )
    const collector = path.resolve('tests/mutation/collector.mjs')
    await build({
      stdin: {
        contents: `${files.map((file) => `import '${file}'`).join('\n')}\nexport { collected } from '${collector}'`,
        resolveDir: process.cwd(),
      },
      absWorkingDir: process.cwd(),
      outfile: this.#file,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      alias: { vitest: collector },
      plugins: [placeOfFiles],
      logLevel: 'error',
    })
  }

  get #file() {
    return path.join(this.#folder, 'tests.mjs')
  }

  /** A fresh copy of every module of the law and of its tests. */
  async #load() {
    this.#copies += 1
    const { collected } = await import(`${pathToFileURL(this.#file)}?copy=${this.#copies}`)
    return collected.filter((test) => !test.title.includes(readsSources))
  }

  async dryRun() {
    space.mutantCoverage = { static: {}, perTest: {} }
    this.#suite = await this.#load()
    const tests = []
    for (const test of this.#suite) {
      space.currentTestId = test.id
      tests.push(await run(test))
      space.currentTestId = undefined
    }
    return { status: 'complete', tests, mutantCoverage: space.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, hitLimit }) {
    Object.assign(space, { hitCount: 0, hitLimit })
    try {
      const suite = await this.#under(activeMutant.id, mutantActivation)
      const wanted = testFilter && new Set(testFilter)
      return await firstFailure(wanted ? suite.filter(({ id }) => wanted.has(id)) : suite)
    } catch (error) {
      // The modules themselves do not load: the mutant cannot go unseen.
      return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 }
    } finally {
      Object.assign(space, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
    }
  }

  /** The tests with one mutant active: from the loading of the modules on when the mutant acts there. */
  async #under(mutant, activation) {
    if (activation === 'runtime' && this.#suite.length === 0) this.#suite = await this.#load()
    space.activeMutant = mutant
    return activation === 'static' ? this.#load() : this.#suite
  }

  async dispose() {
    fs.rmSync(this.#folder, { recursive: true, force: true })
  }
}

async function firstFailure(tests) {
  let done = 0
  for (const test of tests) {
    const { status, failureMessage } = await run(test)
    done += 1
    if (space.hitCount > space.hitLimit) return { status: 'timeout', reason: 'hit limit' }
    if (status === failed) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: done }
  }
  return { status: 'survived', nrOfTests: done }
}

const [passed, failed] = [0, 1]

async function run({ id, body }) {
  const start = performance.now()
  const about = () => ({ id, name: id, timeSpentMs: performance.now() - start })
  try {
    await body()
    return { ...about(), status: passed }
  } catch (error) {
    return { ...about(), status: failed, failureMessage: String(error) }
  }
}

/** Tests read files beside them: the bundle keeps saying where they were. */
const placeOfFiles = {
  name: 'place-of-files',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.test\.ts$/ }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
      loader: 'ts',
    })),
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'law', injectableClass: LawRunner, value: LawRunner }]
