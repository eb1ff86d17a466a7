// A gate answers { passed, failed, output }: a runner of tests counts its tests, anything else counts as one.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Refusal } from './refusal.mjs'
import { bin, runNode } from './run.mjs'

/** A gate that is not a runner of tests: `work` resolves `{ code, output }`, or throws. */
export const one = (work) => async () => {
  const { code, output } = await work().catch((error) => ({
    code: 1,
    output: error instanceof Refusal ? error.message : String(error.stack),
  }))
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

/** Runs `work(file)`, which writes a JSON report there, and counts by `count(report)`; a red exit never goes uncounted. */
export async function counted(work, count) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gdr-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const { code, output } = await work(file)
    const { passed, failed } = fs.existsSync(file)
      ? count(JSON.parse(fs.readFileSync(file, 'utf8')))
      : { passed: 0, failed: 0 }
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** A skipped test is a failed one; a file that could not be loaded too. */
function countVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const skipped = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + unloaded.length }
}

/** These projects of vitest.config.ts. */
export const vitest =
  (...projects) =>
  () =>
    counted((file) => {
      const which = projects.flatMap((project) => ['--project', project])
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      return runNode([bin('vitest/vitest.mjs'), 'run', ...which, ...reporters], { env: { NODE_ENV: 'test' } })
    }, countVitest)

/** Playwright's report; flaky and skipped are failures. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + (errors?.length ?? 0) }
}
