import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answer, answerLine } from '@/lib/caqes/simulation'

type Example = { request: { id: string }; answer: { status: string; result: object; reasons: string[] } }

const lines = readFileSync(path.join(import.meta.dirname, 'simulation-examples.jsonl'), 'utf8')
  .trim()
  .split('\n')
const examples = lines.map((line) => JSON.parse(line) as Example)

/** The printed keys are compared exactly; other keys may be there. */
function expectPrinted(answered: object, example: Example) {
  expect(answered).toMatchObject({ ...example.answer, id: example.request.id })
  expect(answered).toHaveProperty('reasons', example.answer.reasons)
}

test('all the printed examples are there', () => {
  expect(examples).toHaveLength(27)
})

test.each(examples.map((example) => [example.request.id, example] as const))('example %s, parsed', (_id, example) => {
  expectPrinted(answer(example.request), example)
})

test.each(examples.map((example) => [example.request.id, example] as const))(
  'example %s, as a line',
  (_id, example) => {
    expectPrinted(answerLine(JSON.stringify(example.request)), example)
  },
)

test('every example through the command', () => {
  const input = examples.map((example) => JSON.stringify(example.request)).join('\n')
  const run = spawnSync(process.execPath, ['scripts/simulate.mjs'], { input, encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(run.status).toBe(0)
  const answers = run.stdout.trim().split('\n')
  expect(answers).toHaveLength(27)
  for (const [index, example] of examples.entries()) expectPrinted(JSON.parse(answers[index] ?? '{}'), example)
}, 30_000)
