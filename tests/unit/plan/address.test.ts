import { describe, expect, test } from 'vitest'
import { filtersOf, hiddenFields, planQuery, readPlanAddress, whereOf, without } from '@/lib/plan/address'

describe('the address of the plan', () => {
  test('says the plan, the day and the conditions, and comes back the same', () => {
    const params = { plan: 'guadeloupe', au: '2018-02-28', q: 'visites', etat: 'en_retard', retard: '1', bloc: '5' }
    const { address, ignored } = readPlanAddress(params)
    expect(address).toEqual({
      plan: 'guadeloupe',
      on: '2018-02-28',
      q: 'visites',
      state: 'en_retard',
      late: true,
      bloc: 5,
    })
    expect(ignored).toEqual([])
    expect(planQuery(address)).toBe('?plan=guadeloupe&au=2018-02-28&q=visites&etat=en_retard&retard=1&bloc=5')
    expect(filtersOf(address)).toEqual({ q: 'visites', state: 'en_retard', late: true, bloc: 5 })
    expect(planQuery(without(without(address, 'q'), 'plan'))).toBe('?au=2018-02-28&etat=en_retard&retard=1&bloc=5')
  })
  test('leaves empty fields of a form out', () => {
    expect(readPlanAddress({ q: ' ', etat: '', du: '' })).toEqual({ address: {}, ignored: [] })
    expect(planQuery({})).toBe('')
  })
  test.each([
    ['au', '2018-02-30'],
    ['etat', 'inconnu'],
    ['bloc', '13'],
    ['bloc', '0'],
    ['programme', 'x'],
    ['retard', 'oui'],
    ['echelle', 'jours'],
  ])('names what cannot be read: %s=%s', (name, value) => {
    expect(readPlanAddress({ [name]: value })).toEqual({ address: {}, ignored: [name] })
  })
  test('keeps the scale of the timeline beside the conditions, never as one', () => {
    const { address } = readPlanAddress({ echelle: 'semestres', plan: 'guadeloupe', q: 'visites', deplier: 'tout' })
    expect(address).toMatchObject({ scale: 'half-years' })
    expect(filtersOf(address)).toEqual({ q: 'visites' })
    expect(planQuery(whereOf(address))).toBe('?plan=guadeloupe&echelle=semestres')
    expect(hiddenFields(address, true)).toEqual([
      ['plan', 'guadeloupe'],
      ['deplier', 'tout'],
      ['echelle', 'semestres'],
    ])
    expect(hiddenFields(address, false).map(([name]) => name)).toEqual(['deplier', 'echelle'])
  })
  test('keeps the last of a name given twice', () => {
    expect(readPlanAddress({ acteur: ['ARS', 'OMEDIT'] }).address).toEqual({ actor: 'OMEDIT' })
  })
})
