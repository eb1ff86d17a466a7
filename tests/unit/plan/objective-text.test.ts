import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readActionNumber } from '@/lib/plan/action-number-text'
import { objectiveLine, readObjective, readResultIndicator, resultIndicatorLine } from '@/lib/plan/objective-text'

describe('objectives of a programme as printed', () => {
  it.each([
    ['Objectif national d’économie :2017 : 120M€', 'Objectif national d’économie', 120, 'M€', 2017],
    ['Objectif régional : 2017 :3,5M€', 'Objectif régional', 3.5, 'M€', 2017],
    ['Objectif Régional : 1,30 %', 'Objectif Régional', 1.3, '%', null],
    ['Transport (2014-2015) : +3%', 'Transport (2014-2015)', 3, '%', null],
    ['Taux global (niveau régional) : 52,1 % en 2015', 'Taux global (niveau régional)', 52.1, '%', 2015],
    ['Volet patient : ~ 70 établissements', 'Volet patient : ~ 70 établissements', 70, 'établissements', null],
    ['Objectif : 1 234 lits', 'Objectif', 1234, 'lits', null],
    [
      'Baisse de moitié des dialyses à l’horizon 2020',
      'Baisse de moitié des dialyses à l’horizon 2020',
      null,
      null,
      2020,
    ],
    ['Hors centre à 90 jours', 'Hors centre à 90 jours', null, null, null],
  ])('reads %s', (line, label, value, unit, year) => expect(readObjective(line)).toEqual({ label, value, unit, year }))

  it.each([
    ['Indicateur national : Evolution des dépenses', 'Evolution des dépenses', 'national'],
    ['Indicateur régional : Taux de marge', 'Taux de marge', 'regional'],
    ['indicateur regional: IP-DMS', 'IP-DMS', 'regional'],
    ['Taux d’HDJ régional', 'Taux d’HDJ régional', null],
  ])('reads the level of %s', (line, label, level) => expect(readResultIndicator(line)).toEqual({ label, level }))
})

describe('numbers of actions as printed', () => {
  it.each([
    ['Action 1', '1', false, true],
    ['Action 3 (régionale)', '3', true, true],
    ['ACTION 2 (Regionale)', '2', true, true],
    ['Action n° 4 bis', '4 bis', false, true],
    ['12', '12', false, true],
    ['Fiche A', 'Fiche A', false, false],
  ])('reads %s', (cell, number, regional, understood) =>
    expect(readActionNumber(cell)).toEqual({ number, regional, understood }),
  )
})

describe('objectives and result indicators one a line, as a form shows them', () => {
  it.each([
    ['Objectif régional', '3.500000000', 'M€', 2017, 'Objectif régional\u00a0: 3,5\u00a0M€ en 2017'],
    ['Transport (2014-2015)', '3', '%', null, 'Transport (2014-2015)\u00a0: 3\u00a0%'],
    ['Hors centre à 90 jours', null, null, null, 'Hors centre à 90 jours'],
    ['Volet patient : ~ 70 établissements', '70', 'établissements', null, 'Volet patient : ~ 70 établissements'],
  ])('%s says its number, and is read back the same', (label, value, unit, year, line) => {
    expect(objectiveLine({ label, value, unit, year })).toBe(line)
    const read = readObjective(line)
    expect({ label: read.label, value: read.value, unit: read.unit }).toEqual({
      label,
      value: value && Number(value),
      unit,
    })
    expect(read.year).toBe(year)
  })

  it('any objective with a number keeps label, number, unit and year', () => {
    const word = fc.stringMatching(/^[a-zà-ü]{1,12}$/u)
    const figure = fc.integer({ min: 0, max: 99_999 }).map((tenths) => tenths / 10)
    const year = fc.option(fc.integer({ min: 2015, max: 2025 }))
    fc.assert(
      fc.property(word, figure, fc.constantFrom('%', 'M€', null), year, (label, value, unit, year) => {
        expect(readObjective(objectiveLine({ label, value, unit, year }))).toEqual({ label, value, unit, year })
      }),
    )
  })

  it.each([
    ['Taux de marge', 'regional', 'Indicateur régional\u00a0: Taux de marge'],
    ['Évolution', 'national', 'Indicateur national\u00a0: Évolution'],
    ['Taux d’HDJ', null, 'Taux d’HDJ'],
  ])('the level of %s stands first', (label, level, line) => {
    expect(resultIndicatorLine({ label, level })).toBe(line)
    expect(readResultIndicator(line)).toEqual({ label, level })
  })
})
