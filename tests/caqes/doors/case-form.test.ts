import { describe, expect, test } from 'vitest'
import { caseQuery } from '@/lib/caqes/form/case-address'
import { paramsOf } from '@/lib/caqes/form/case-params'
import { formFields } from '@/lib/caqes/form/form-fields'
import { runCase } from '@/lib/caqes/form/run-case'
import { rules } from '@/lib/caqes/registry'
import { ruleOf } from '@/lib/caqes/rule-page'
import { answer } from '@/lib/caqes/simulation'
import { workedExamples } from '@/lib/caqes/worked-examples'

function run(id: string, search: Record<string, string | string[]>) {
  const rule = ruleOf(id)
  if (!rule) throw new Error(`no rule ${id}`)
  return runCase(rule, paramsOf(search))
}

const queryOf = (query: string) => Object.fromEntries(new URLSearchParams(query))

describe('the form of a rule', () => {
  test.each(rules.map(({ id, input }) => [id, input] as const))(
    '%s asks every field under a French label',
    (_id, input) => {
      const fields = formFields(input)
      expect(fields.length).toBeGreaterThan(0)
      for (const { name, label } of fields) expect(label, name).not.toBe(name)
    },
  )

  test('kinds follow the schemas: amounts, dates, choices, lists, groups, values', () => {
    const kinds = (id: string) =>
      Object.fromEntries(formFields(ruleOf(id)?.input as never).map((f) => [f.name, f.kind]))
    expect(kinds('sanction.financial')).toEqual({
      volet: 'choice',
      ratePct: 'percent',
      amount: 'amount',
      amRevenue: 'amount',
      fiscalYears: 'list',
      decisionOn: 'date',
    })
    expect(kinds('quality.sanction')).toMatchObject({ riskCount: 'count', scalePct: 'group', reason: 'text' })
    expect(kinds('indicator.evolution')).toMatchObject({ previousExcluded: 'values', maxPct: 'signed-percent' })
    expect(kinds('transport.evaluation')).toMatchObject({ targetMet: 'flag' })
  })
})

describe('the address of a case', () => {
  const asked = workedExamples.filter(({ request }) => ruleOf(request.rule))

  test.each(asked.map((example) => [example.id, example] as const))(
    'replays example %s',
    (_id, { request, ...example }) => {
      const shown = run(request.rule, queryOf(caseQuery(request)))
      expect(shown.read.errors).toEqual({})
      expect(shown.answer).toMatchObject(example.answer)
    },
  )

  test.each(asked.map((example) => [example.id, example] as const))(
    'of %s is its own shortest form',
    (_id, { request }) => {
      const query = caseQuery(request)
      expect(run(request.rule, queryOf(query)).query).toBe(query)
    },
  )

  test('holds the day and the choices of the region', () => {
    const request = {
      rule: 'transport.evaluation',
      on: '2019-12-31',
      settings: {
        equalityMeetsTarget: false,
        progressScale: 'steps',
        progressSteps: [{ fromPct: '50', countedPct: '80' }],
      },
      input: { targetMet: true },
    }
    const shown = run('transport.evaluation', queryOf(caseQuery(request)))
    expect(shown.read.request).toEqual(request)
    expect(shown.answer).toMatchObject(answer(request))
  })
})

describe('what a person types', () => {
  test('is read as written in French', () => {
    const { read } = run('transport.targeting', { previousSpending: '300 000', spending: '309\u202f000,50 €' })
    expect(read.request.input).toEqual({ previousSpending: '300000', spending: '309000.50' })
  })

  test.each([
    ['transport.targeting', { spending: 'abc' }, 'Écrivez un montant'],
    ['transport.targeting', { spending: '1e400' }, 'Écrivez un montant'],
    ['transport.targeting', { spending: '-5' }, 'négatif'],
    ['transport.targeting', { spending: '1,234' }, 'centimes'],
    ['transport.evaluation', { planProgressPct: '110' }, 'de 0 à 100'],
    ['transport.evaluation', { sanctionRatePct: '-1' }, 'négatif'],
    ['transport.evaluation', { targetMet: 'peut-être' }, 'liste'],
    ['msap.period', { startsOn: '2018-02-30' }, 'date qui existe'],
    ['msap.period', { startsOn: '30/02/2018' }, 'date qui existe'],
    ['contracting.deadline', { days: '15,5' }, 'entier'],
    ['sanction.financial', { volet: 'autre' }, 'liste'],
    ['grid.weighted', { 'lines.0.weight': '-1' }, 'positif'],
  ])('%s %o is told beside its field, and nothing is computed', (id, search, sentence) => {
    const shown = run(id, search)
    expect(Object.values(shown.read.errors).join()).toContain(sentence)
    expect(Object.keys(shown.read.errors)).toEqual(Object.keys(search))
    expect(shown.answer).toBeNull()
  })

  test('a date may be written as in French', () => {
    expect(run('msap.period', { startsOn: '30/11/2018' }).read.request.input).toEqual({ startsOn: '2018-11-30' })
  })

  test('a day that does not exist is told at the date of the case', () => {
    expect(run('msap.period', { startsOn: '2018-11-30', on: '2018-13-01' }).read.errors.on).toContain('date')
  })

  test('an exchange value comes back as French people write it', () => {
    const { view } = run('transport.evaluation', { amRevenue: '21000000.00', planProgressPct: '12.5' })
    expect(view.values).toMatchObject({ amRevenue: '21\u202f000\u202f000,00', planProgressPct: '12,5' })
  })

  test('a word may stand instead of a number, and ticks its own box', () => {
    const shown = run('quality.targeting', { d31Pct: 'not-subject' })
    expect(shown.read.request.input).toEqual({ d31Pct: 'not-subject' })
    expect(shown.view.values).toMatchObject({ d31Pct: '', 'd31Pct.au-lieu': 'not-subject' })
    expect(run('quality.targeting', { d31Pct: '5', 'd31Pct.au-lieu': 'not-subject' }).read.request.input).toEqual({
      d31Pct: 'not-subject',
    })
  })
})

describe('lines', () => {
  const lines = { 'lines.0.volet': 'socle', 'lines.0.amount': '-10', 'lines.3.volet': 'qualite', 'lines.3.amount': '5' }

  test('keep their order whatever their numbers, empty ones left out', () => {
    const { read } = run('grid.total', { ...lines, 'lines.1.amount': ' ' })
    expect(read.request.input).toEqual({
      lines: [
        { volet: 'socle', amount: '-10' },
        { volet: 'qualite', amount: '5' },
      ],
    })
  })

  test('are removed and added by their buttons, without a script', () => {
    const removed = run('grid.total', { ...lines, retirer: 'lines.0' })
    expect(removed.read.request.input).toEqual({ lines: [{ volet: 'qualite', amount: '5' }] })
    expect(run('grid.total', { ...lines, ajouter: 'lines' }).view.values).toHaveProperty(['lines.'])
  })
})

test('nothing typed is an empty form, an unknown name is left aside, the last of two values is kept', () => {
  expect(run('msap.period', {}).answer).toBeNull()
  expect(run('msap.period', { constructor: 'x', __proto__: 'y', inconnu: '1' }).answer).toBeNull()
  expect(run('msap.period', { startsOn: ['2018-01-01', '2018-11-30'] }).read.request.input).toEqual({
    startsOn: '2018-11-30',
  })
})
