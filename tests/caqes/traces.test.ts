import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer } from '@/lib/caqes/simulation'

/** Each block of traces.txt: a request, then the steps a director reads, as "label → value [text]". */
const cases = readFileSync(path.join(import.meta.dirname, 'traces.txt'), 'utf8')
  .trim()
  .split('\n\n')
  .map((block) => block.split('\n'))

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('The reasoning is told step by step, each with its value and the text it comes from', () => {
  test('for every rule', () => {
    expect(new Set(cases.map(([request = '']) => JSON.parse(request).rule)).size).toBe(19)
  })

  test.each(cases.map(([request = '', ...steps]) => [request, steps] as const))('%s', (request, steps) => {
    const told = answer(JSON.parse(request)).trace.map(
      ({ label, value, source }) => `  ${plainSpaces(label)} → ${plainSpaces(value)} [${plainSpaces(source)}]`,
    )
    expect(told).toEqual(steps)
  })
})
