import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parameterList } from '@/lib/caqes/parameter-list'
import { regimes } from '@/lib/caqes/regimes'
import { rules } from '@/lib/caqes/registry'
import { settingList } from '@/lib/caqes/setting-list'
import { settingsSchema, usualSettings } from '@/lib/caqes/settings'
import { answer } from '@/lib/caqes/simulation'

const root = path.resolve(import.meta.dirname, '../..')
const law = readdirSync(path.join(root, 'lib/caqes'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)
const text = (file: string) => readFileSync(path.join(root, 'lib/caqes', file), 'utf8')

describe('What the law lists of itself', () => {
  test('the nineteen rules of the format, in its order', () => {
    expect(rules.map((rule) => rule.id)).toEqual([
      'transport.targeting',
      'transport.evaluation',
      'sanction.financial',
      'sanction.liste-en-sus',
      'incentive.cap',
      'pertinence.evaluation',
      'quality.targeting',
      'quality.sanction',
      'refusal.sanction',
      'contracting.deadline',
      'contract.period',
      'observations.deadline',
      'appeal.deadline',
      'msap.period',
      'indicator.ratio',
      'indicator.evolution',
      'grid.weighted',
      'grid.total',
      'finess.check',
    ])
  })

  test('every field of every rule is named in French for a form, every rule has a source', () => {
    for (const rule of rules) {
      expect(rule.sources.length).toBeGreaterThan(0)
      const shape = rule.input instanceof z.ZodObject ? Object.entries<z.ZodType>(rule.input.shape) : []
      expect(shape.length).toBeGreaterThan(0)
      for (const [name, schema] of shape) expect(schema.meta(), `${rule.id} ${name}`).toHaveProperty('label')
    }
  })

  test('the versions of a rule follow each other without gap nor overlap', () => {
    for (const rule of rules) {
      const [first, second] = rule.versions
      if (!second) continue
      expect([first?.regime.to, second.regime.from]).toEqual(['2021-12-31', '2022-01-01'])
    }
    expect(regimes.map(({ from, to }) => [from, to])).toEqual([
      ['0001-01-01', '2017-12-31'],
      ['2018-01-01', '2021-12-31'],
      ['2022-01-01', null],
    ])
  })

  test('every parameter has dated values in order, each with its source', () => {
    expect(new Set(parameterList.map((one) => one.id)).size).toBe(parameterList.length)
    for (const { id, values } of parameterList) {
      const days = values.map((value) => value.from)
      expect(days, id).toEqual([...days].sort())
      for (const { source } of values) expect(source.article, id).not.toBe('')
    }
  })

  test('every parameter declared is listed', () => {
    const declared = text('parameters.ts').match(/^export const \w+(?=[ :])/gm) ?? []
    expect(parameterList).toHaveLength(declared.length + 1)
  })

  test.each([
    ['transport.evolution', '2,20\u00a0%'],
    ['transport.montant', '500\u202f000,00\u00a0€'],
    ['interessement.economies', '30,00\u00a0%'],
    ['sanction.financiere', '1,00\u00a0%'],
    ['sanction.liste-en-sus', '30,00\u00a0%'],
    ['refus.financier', '1,00\u00a0%'],
    ['qualite.d31', '10,00\u00a0%'],
    ['qualite.icalin2', 'C, D, E'],
    ['contractualisation.delai', '15\u00a0jours'],
    ['contractualisation.premier-delai', '21\u00a0jours'],
    ['observations.delai', '1\u00a0mois'],
    ['msap.duree', '6\u00a0mois'],
    ['recours.delai', '2\u00a0mois'],
    ['recours.franc', '1\u00a0jour'],
    ['contrat.duree', '5\u00a0ans'],
    ['contrat.fin-premiere-generation', '31/12/2021'],
  ])('%s reads %s', (id, read) => {
    expect(parameterList.find((one) => one.id === id)?.values.at(-1)?.text).toBe(read)
  })

  test('no year decides anything in code, no number of the law outside the parameters', () => {
    for (const file of law.filter((name) => !/parameter|regimes|reference-rates/.test(name))) {
      expect(text(file), file).not.toMatch(/year\s*[<>]=?\s*\d|20(?:1|2)\d-\d\d-\d\d/)
      expect(text(file), file).not.toMatch(/percentValue|dated\(/)
    }
  })

  test('the thirty ambiguities each have their setting, its default among its options', () => {
    const codes = new Set(Object.values(settingList).map((setting) => setting.code))
    expect([...codes].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(
      Array.from({ length: 30 }, (_, index) => `A${index + 1}`),
    )
    expect(Object.keys(settingList).sort()).toEqual(Object.keys(usualSettings).sort())
    for (const [name, { options }] of Object.entries(settingList)) {
      const usual = Object.entries(usualSettings).find(([key]) => key === name)?.[1]
      if (options.length > 0)
        expect(
          options.map((option) => option.value),
          name,
        ).toContain(usual)
      for (const option of options) expect(settingsSchema.safeParse({ [name]: option.value }).success, name).toBe(true)
    }
  })

  test('the rules that a setting names exist', () => {
    const known = new Set(rules.map((rule) => rule.id))
    const named = Object.values(settingList).flatMap((setting) => setting.readBy)
    expect(named.filter((id) => !known.has(id) && !id.startsWith('catalogue '))).toEqual([])
  })
})

describe('The trace', () => {
  const steps = (request: object) => answer(request).trace.map((step) => `${step.label}: ${step.value}`)

  test('the legal steps of an incentive on transports, in order', () => {
    const input = {
      previousSpending: '785000.00',
      spending: '800000.00',
      targetEvolutionPct: '2',
      forecastWithoutMeasures: '860000.00',
      observedSpending: '800000.00',
      planProgressPct: '50',
    }
    expect(steps({ rule: 'transport.evaluation', input })).toEqual([
      'Part maximale des économies reversée en intéressement (depuis le 01/01/2018): 30,00\u00a0%',
      'Plafond de la sanction financière, en part des produits reçus (depuis le 01/01/2018): 1,00\u00a0%',
      'Évolution constatée des dépenses: 1,91\u00a0%',
      'Cible d’évolution: atteinte',
      'Objectif supplémentaire: pas d’objectif supplémentaire',
      'Suite prévue par le tableau: intéressement',
      'Économies\u00a0: prévisionnel sans mesures − observé: 60\u202f000,00\u00a0€',
      'Plafond\u00a0: 30,00\u00a0% de 60\u202f000,00\u00a0€: 18\u202f000,00\u00a0€',
      'Modulation selon la progression du plan d’actions: 50,00\u00a0%',
      'Montant de l’intéressement: 9\u202f000,00\u00a0€',
    ])
  })

  test.each([
    ['2018-12-21', 'Arrêté du 27 avril 2017'],
    ['2018-12-22', 'Arrêté du 12 décembre 2018'],
  ])('on %s the threshold comes from the %s', (on, source) => {
    const input = { previousSpending: '100', spending: '100' }
    const threshold = answer({ rule: 'transport.targeting', on, input }).trace.find((step) =>
      step.label.startsWith('Seuil'),
    )
    expect(threshold?.source).toContain(source)
  })

  test('every step of every rule has a label, a value and a source', () => {
    const cases = [
      ['sanction.financial', { volet: 'socle', ratePct: '1', amRevenue: '100' }],
      ['incentive.cap', { volet: 'pertinence', basis: 'fir', contractMax: '10', amount: '1' }],
      ['quality.targeting', {}],
      ['contracting.deadline', { receivedOn: '2022-05-01', days: 15, hearingRequestedOn: '2022-05-02' }],
      ['appeal.deadline', { subject: 'recovery', receivedOn: '2018-05-02', convention: 'franc' }],
      ['msap.period', { startsOn: '2018-05-02' }],
      ['finess.check', { number: '970100228' }],
      ['grid.total', { lines: [], amRevenue: '1' }],
    ] as const
    for (const [rule, input] of cases) {
      const { trace } = answer({ rule, input })
      expect(trace.length, rule).toBeGreaterThan(0)
      for (const step of trace)
        expect(
          Object.values(step).every((part) => part !== ''),
          rule,
        ).toBe(true)
    }
  })

  test.each([
    [
      'sanction.financial',
      { volet: 'socle', ratePct: '1.5', amRevenue: '100' },
      '1,50\u00a0%\u00a0: au-dessus du maximum permis',
    ],
    [
      'sanction.financial',
      { volet: 'socle', amount: '2', amRevenue: '100' },
      '2,00\u00a0€\u00a0: au-dessus du maximum permis',
    ],
    ['sanction.liste-en-sus', { reductionPct: '31' }, '31,00\u00a0%\u00a0: au-dessus du maximum permis'],
    [
      'incentive.cap',
      { volet: 'transports', basis: 'savings', savings: '10', amount: '4' },
      '4,00\u00a0€\u00a0: au-dessus du maximum permis',
    ],
    ['transport.evaluation', { incentiveRatePct: '31' }, '31,00\u00a0%\u00a0: au-dessus du maximum permis'],
    ['transport.evaluation', { sanctionRatePct: '2' }, '2,00\u00a0%\u00a0: au-dessus du maximum permis'],
    ['pertinence.evaluation', { sanctionRatePct: '2' }, '2,00\u00a0%\u00a0: au-dessus du maximum permis'],
    ['quality.sanction', { scalePct: { '2': '3' } }, '3,00\u00a0%\u00a0: au-dessus du maximum permis'],
    ['refusal.sanction', { form: 'financial', ratePct: '2' }, '2,00\u00a0%\u00a0: au-dessus du maximum permis'],
    ['refusal.sanction', { form: 'financial', ratePct: '0.5' }, '0,50\u00a0%, sans motif'],
  ])('%s refused for %j: the last step says why', (rule, input, read) => {
    const { status, trace } = answer({ rule, input })
    expect([status, trace.at(-1)?.value]).toEqual(['refused', read])
  })

  test('outside its dates, a rule says so', () => {
    const { trace } = answer({ rule: 'transport.targeting', on: '2022-01-01', input: {} })
    expect(trace).toEqual([
      {
        label: 'Le 1er janvier 2022',
        value: 'cette règle n’est pas en vigueur',
        source: 'Instruction DSS/A1/CNAMTS/2017/234 du 26 juillet 2017, annexe 4 §1',
      },
    ])
  })

  test('a text that was not read is said, and the answer is provisional', () => {
    const input = { receivedOn: '2018-05-02', months: 1 }
    const before = answer({ rule: 'observations.deadline', input })
    expect(before.provisional).toBe(true)
    expect(before.trace[0]?.source).toContain('texte non relu')
    expect(answer({ rule: 'observations.deadline', on: '2022-05-02', input }).provisional).toBe(false)
    const settings = { incentiveBeyondTransportAndPertinence: 'allowed' }
    const opened = { rule: 'incentive.cap', settings, input: { volet: 'socle', basis: 'fir', amount: '1' } }
    expect(answer(opened).provisional).toBe(true)
  })
})
