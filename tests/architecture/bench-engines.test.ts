import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const engines = /(?:from|import|require)\s*\(?\s*['"](?:hyperformula|publicodes)/

test('the engines of comparison (HyperFormula is GPL) are imported by bench/ alone, and are never dependencies of what is shipped', () => {
  const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.js'], {
    cwd: root,
    encoding: 'utf8',
  })
  const importing = sources
    .split('\n')
    .filter((file) => file !== '' && engines.test(readFileSync(path.join(root, file), 'utf8')))
  expect(importing.length).toBeGreaterThan(0)
  expect(importing.filter((file) => !file.startsWith('bench/caqes/'))).toEqual([])
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  expect(Object.keys(dependencies)).not.toContain('hyperformula')
  expect(Object.keys(dependencies)).not.toContain('publicodes')
})
