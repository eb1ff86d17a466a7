import { ensureInstalled } from './prepare.mjs'
import { orRefuse, Refusal } from './refusal.mjs'

/** `--quick` keeps the quick gates, `--only=name` one of them. */
export function choose(gates, args) {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
  if (only === undefined) return args.includes('--quick') ? gates.filter((gate) => gate.quick) : gates
  const chosen = gates.filter((gate) => gate.name === only)
  if (chosen.length > 0) return chosen
  throw new Refusal(
    `Il n’y a pas d’étape « ${only} » ; celles qui existent : ${gates.map(({ name }) => name).join(', ')}.`,
  )
}

async function runGate({ name, run }) {
  const start = performance.now()
  const { passed, failed, output } = await run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (failed > 0) console.log(`\n──── ${name}\n${output.trim()}\n────`)
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
  return { passed, failed }
}

/** Runs every gate, whatever fails before it, and ends with the sum. */
export async function runGates(gates) {
  const sum = { passed: 0, failed: 0 }
  for (const gate of gates) {
    const { passed, failed } = await runGate(gate)
    sum.passed += passed
    sum.failed += failed
  }
  return sum
}

/** `npm test` and `npm run check`. The last line is the sum over all runners. */
export const test = () =>
  orRefuse(async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))
    if (!process.stdout.isTTY) Object.assign(process.env, { NO_COLOR: '1', FORCE_COLOR: '0' })
    Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' })
    await ensureInstalled()
    const { gates } = await import('../gates.mjs')
    const { passed, failed } = await runGates(choose(gates, process.argv.slice(2)))
    process.exitCode = failed > 0 ? 1 : 0
    console.log(`\n${passed} passed, ${failed} failed`)
  })
