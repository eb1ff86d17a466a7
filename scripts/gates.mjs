// The one list of gates: `npm run check` runs the quick ones, `npm test` all of them, in this order.
import { endToEnd } from './house/end-to-end.mjs'
import { ensureBuilt } from './house/prepare.mjs'
import { bin, runNode } from './house/run.mjs'
import { one, vitest } from './house/runners.mjs'

const biome = (...args) => one(() => runNode([bin('@biomejs/biome/bin/biome'), ...args]))

/** tsc wants the types Next derives from the routes. */
async function types() {
  const derived = await runNode([bin('next/dist/bin/next'), 'typegen'])
  return derived.code === 0 ? runNode([bin('typescript/bin/tsc'), '--noEmit']) : derived
}

async function build() {
  await ensureBuilt()
  return { code: 0, output: '' }
}

export const gates = [
  { name: 'format', quick: true, run: biome('format', '.') },
  { name: 'lint', quick: true, run: biome('check', '--formatter-enabled=false', '.') },
  { name: 'types', quick: true, run: one(types) },
  { name: 'architecture', quick: true, run: one(() => runNode(['scripts/architecture.mjs'])) },
  { name: 'unit, law and architecture tests', quick: true, run: vitest('unit', 'law', 'architecture') },
  { name: 'unused', quick: false, run: one(() => runNode([bin('knip/bin/knip.js')])) },
  // Holds the gate "schema.prisma and prisma/migrations agree" (tests/integration/migrations.test.ts).
  { name: 'integration', quick: false, run: vitest('integration') },
  { name: 'build', quick: false, run: one(build) },
  // Every role on every page, route and action, inside and outside its perimeter (tests/support/rights).
  { name: 'rights', quick: false, run: vitest('rights') },
  { name: 'e2e', quick: false, run: endToEnd },
]
