import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportFileName, exportState } from '@/lib/exports/model'
import { sheetName } from '@/lib/exports/xlsx/sheet-name'

describe('the name of a sheet', () => {
  test.each([
    ['Liste des actions', 'Liste des actions'],
    ['Plan 2016/2019 : [projet] * ?', 'Plan 2016 2019 projet'],
    ["'Avenants'", 'Avenants'],
    ['', 'Export'],
    ['Valeurs des textes et choix de la région', 'Valeurs des textes et choix de…'],
  ])('of %j is %j', (title, name) => {
    expect(sheetName(title)).toBe(name)
  })

  test('is one Excel takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        const name = sheetName(title)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(31)
        expect(name).not.toMatch(/[\\/?*:[\]]|^'|'$/)
      }),
    )
  })
})

test('the name of a file holds its title without accents, its day and its format', () => {
  expect(exportFileName('Occurrences des échéances', '2018-06-15', 'xlsx')).toBe(
    'occurrences-des-echeances-2018-06-15.xlsx',
  )
  expect(exportFileName('«»', '2018-06-15', 'pdf')).toBe('export-2018-06-15.pdf')
})

describe('the state of an export', () => {
  const now = new Date('2018-06-15T10:00:00Z')
  const facts = { readyAt: null, expiresAt: null, failedAt: null, job: null }
  test('follows what happened to it', () => {
    expect(exportState(facts, now)).toBe('preparing')
    expect(exportState({ ...facts, job: { state: 'running' } }, now)).toBe('preparing')
    expect(exportState({ ...facts, readyAt: now, expiresAt: new Date('2018-06-22T10:00:00Z') }, now)).toBe('ready')
    expect(exportState({ ...facts, readyAt: now, expiresAt: now }, now)).toBe('expired')
    expect(exportState({ ...facts, failedAt: now }, now)).toBe('failed')
    expect(exportState({ ...facts, job: { state: 'failed' } }, now)).toBe('failed')
  })
})
