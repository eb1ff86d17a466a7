// What the tests import as 'vitest' inside the mutation run: names and bodies are kept for the runner, `expect` is Vitest's own.
import { format } from 'node:util'
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

export const expect = (value, message) => chai.expect(value, message)

/** The tests of this copy of the bundle, in order. */
export const collected = []
const path = []

export function describe(name, ...rest) {
  path.push(name)
  rest.find((one) => typeof one === 'function')()
  path.pop()
}

export function test(name, ...rest) {
  const body = rest.find((one) => typeof one === 'function')
  const title = [...path, name].join(' ')
  const twins = collected.filter((one) => one.title === title).length
  collected.push({ title, id: twins === 0 ? title : `${title} #${twins + 1}`, body })
}

test.each =
  (rows) =>
  (name, ...rest) => {
    const body = rest.find((one) => typeof one === 'function')
    const spread = rows.every(Array.isArray)
    for (const row of rows) {
      const values = spread ? row : [row]
      const places = name.match(/%[sdifjo]/g)?.length ?? 0
      test(format(name, ...values.slice(0, places)), () => body(...values))
    }
  }
