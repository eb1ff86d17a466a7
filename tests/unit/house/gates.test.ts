import { describe, expect, test, vi } from 'vitest'
import { gates } from '@/scripts/gates.mjs'
import { countPlaywright, one } from '@/scripts/house/runners.mjs'
import { choose as chooseGates, runGates } from '@/scripts/house/test.mjs'

const gate = (name: string, passed: number, failed: number) => ({
  name,
  quick: false,
  run: async () => ({ passed, failed, output: `what ${name} says` }),
})

const choose = (from: typeof gates, args: string[]): { name: string }[] => chooseGates(from, args)

describe('the gates', () => {
  test('are summed over all runners, whatever failed before', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue(undefined)
    const sum = await runGates([gate('types', 0, 1), gate('unit', 12, 0), gate('e2e', 3, 2)])
    const told = log.mock.calls.join('\n')
    log.mockRestore()
    expect(sum).toEqual({ passed: 15, failed: 3 })
    expect(told).toContain('what types says')
    expect(told).not.toContain('what unit says')
  })

  test('that are not runners of tests count as one, and a thrown error as a failure', async () => {
    expect(await one(async () => ({ code: 0, output: '' }))()).toMatchObject({ passed: 1, failed: 0 })
    expect(await one(async () => ({ code: 2, output: '' }))()).toMatchObject({ passed: 0, failed: 1 })
    expect(await one(() => Promise.reject(new Error('broken')))()).toMatchObject({ passed: 0, failed: 1 })
  })

  test('count a skipped or flaky journey, and a report that could not start, as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 5 })
  })

  test('of npm run check are the quick ones; npm test has them all', () => {
    const quick = choose(gates, ['--quick']).map(({ name }) => name)
    expect(quick).toEqual(['format', 'lint', 'types', 'architecture', 'unit, law and architecture tests'])
    expect(choose(gates, []).map(({ name }) => name)).toEqual(expect.arrayContaining([...quick, 'integration', 'e2e']))
    expect(() => choose(gates, ['--only=nothing'])).toThrow('Il n’y a pas d’étape « nothing »')
  })
})
