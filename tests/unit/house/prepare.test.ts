import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { forgetDevelopmentTypes, isInstalled } from '@/scripts/house/prepare.mjs'
import { keptSecret } from '@/scripts/house/secrets.mjs'

const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'gdr-'))

function project(wanted: object, held?: object): string {
  const at = folder()
  fs.writeFileSync(path.join(at, 'package-lock.json'), JSON.stringify({ packages: wanted }))
  fs.mkdirSync(path.join(at, 'node_modules'))
  if (held) fs.writeFileSync(path.join(at, 'node_modules/.package-lock.json'), JSON.stringify({ packages: held }))
  return at
}

describe('the installed packages', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  }

  test('are complete when versions agree, whatever optional package of another system is absent', () => {
    expect(isInstalled(project(wanted, { 'node_modules/a': { version: '1.0.0' } }))).toBe(true)
  })

  test('are to be made again when one has another version, or npm was interrupted before its last word', () => {
    expect(isInstalled(project(wanted, { 'node_modules/a': { version: '1.0.1' } }))).toBe(false)
    expect(isInstalled(project(wanted))).toBe(false)
  })
})

describe('the types of the development server', () => {
  test('left by one that was killed, are gone before a build, and the build itself stays', () => {
    const at = folder()
    for (const kind of ['dev/types', 'types']) {
      fs.mkdirSync(path.join(at, '.next', kind), { recursive: true })
      fs.writeFileSync(path.join(at, '.next', kind, 'routes.d.ts'), 'half writ')
    }
    forgetDevelopmentTypes(at)
    expect(fs.existsSync(path.join(at, '.next/dev/types'))).toBe(false)
    expect(fs.existsSync(path.join(at, '.next/types/routes.d.ts'))).toBe(true)
    expect(() => forgetDevelopmentTypes(at)).not.toThrow()
  })
})

describe('the kept secret', () => {
  test('is made once, long, readable by its owner only', () => {
    const file = path.join(folder(), 'data', 'secret')
    const first = keptSecret(file)
    expect(first.length).toBeGreaterThanOrEqual(43)
    expect(keptSecret(file)).toBe(first)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is refused, not replaced, when truncated: sessions and the database depend on it', () => {
    const file = path.join(folder(), 'secret')
    fs.writeFileSync(file, 'short')
    expect(() => keptSecret(file)).toThrow('supprimez ce fichier')
  })
})
