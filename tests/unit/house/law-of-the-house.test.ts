import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkTree } from '@/scripts/architecture/check.mjs'

const { modules, imports, violations } = checkTree(path.resolve(import.meta.dirname, '../../..'))

describe('the house', () => {
  test('is seen by its checker: modules and the imports between them', () => {
    expect(modules).toBeGreaterThan(30)
    expect(imports).toBeGreaterThan(modules)
  })

  test('keeps its law', () => {
    expect(violations.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
  })
})
