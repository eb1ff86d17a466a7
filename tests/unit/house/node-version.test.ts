import { describe, expect, test } from 'vitest'
import { isSupported, refusalOf } from '@/scripts/house/node-version.mjs'

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '22.30.1', '24.0.0', '25.1.0'])('%s runs the application', (version) => {
    expect(isSupported(version)).toBe(true)
  })

  test.each(['12.22.0', '18.20.4', '20.18.9', '21.7.3', '22.11.0', '23.5.0'])('%s is refused', (version) => {
    expect(isSupported(version)).toBe(false)
  })

  test('is refused in one sentence that says what to install', () => {
    expect(refusalOf('18.0.0')).toMatch(/^Node 18\.0\.0 ne convient pas : installez Node 20\.19/)
    expect(refusalOf('18.0.0')).not.toContain('\n')
  })
})
