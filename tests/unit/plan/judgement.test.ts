import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Attained,
  attainedNames,
  balanceOf,
  balanceSentence,
  judgeableYears,
  judgementDay,
  judgementRefusal,
  type OnTime,
  onTimeNames,
} from '@/lib/plan/judgement'
import { day } from '@/tests/support/plan-facts'

describe('the answers that cannot be taken', () => {
  test.each<[Attained, OnTime, string | null, string | null]>([
    ['oui', 'oui', null, null],
    ['oui', 'non', null, null],
    ['oui', 'sans_objet', null, null],
    ['partielle', 'oui', null, null],
    ['partielle', 'non', null, null],
    ['non', 'non', null, null],
    ['non', 'sans_objet', null, null],
    ['non', 'oui', null, 'progress'],
    ['non', 'oui', 'L’échéance est en décembre prochain.', null],
    ['sans_objet', 'sans_objet', null, 'progress'],
    ['sans_objet', 'sans_objet', 'Dispositif national arrêté.', null],
    ['sans_objet', 'oui', 'Dispositif national arrêté.', 'onTime'],
    ['sans_objet', 'non', 'Dispositif national arrêté.', 'onTime'],
  ])('%s, délais %s, « %s » is refused on %s', (attained, onTime, progress, field) => {
    const refusal = judgementRefusal({ attained, onTime, progress })
    expect(Object.keys(refusal ?? {})).toEqual(field === null ? [] : [field])
  })

  test('whatever is chosen, a sentence says what to do', () => {
    const answer = { attained: fc.constantFrom(...attainedNames), onTime: fc.constantFrom(...onTimeNames) }
    fc.assert(
      fc.property(fc.record({ ...answer, progress: fc.constantFrom(null, 'Vu.') }), (given) => {
        for (const sentence of Object.values(judgementRefusal(given) ?? {})) expect(sentence).toMatch(/[.»]$/)
      }),
    )
  })
})

const plan = { startYear: 2016, endYear: 2019 }

test.each([
  ['2015-12-31', []],
  ['2016-01-01', [2016]],
  ['2018-06-15', [2018, 2017, 2016]],
  ['2019-12-31', [2019, 2018, 2017, 2016]],
  ['2021-03-01', [2019, 2018, 2017, 2016]],
])('on %s the years %j can be judged', (today, years) => {
  expect(judgeableYears(plan, day(today))).toEqual(years)
})

test.each([
  [2017, '2018-06-15', '2017-12-31'],
  [2018, '2018-06-15', '2018-06-15'],
  [2018, '2018-12-31', '2018-12-31'],
])('the actions of %i, on %s, are those of %s', (year, today, on) => {
  expect(judgementDay(year, day(today))).toBe(on)
})

describe('the balance', () => {
  test('counts each answer and what is left, in words', () => {
    const balance = balanceOf(['oui', 'oui', 'partielle', 'non', 'sans_objet', null, null])
    expect(balanceSentence(balance)).toBe('2 oui, 1 partielle, 1 non, 1 sans objet, 2 non jugées')
    expect(balanceSentence(balanceOf([null]))).toBe('0 oui, 0 partielle, 0 non, 0 sans objet, 1 non jugée')
  })
  test('of nothing is nothing, and it never loses an action', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...attainedNames))), (answers) => {
        const sum = Object.values(balanceOf(answers)).reduce((total, count) => total + count, 0)
        expect(sum).toBe(answers.length)
      }),
    )
  })
})
