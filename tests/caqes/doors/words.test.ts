import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parameterList } from '@/lib/caqes/parameter-list'
import { rules } from '@/lib/caqes/registry'
import { parametersOfRule } from '@/lib/caqes/rule-families'
import { familiesOfRules, ruleOf, settingFieldsOf, settingRows } from '@/lib/caqes/rule-page'
import { searchLaw } from '@/lib/caqes/rule-search'
import { answer } from '@/lib/caqes/simulation'
import { hasHeadline, headline, toneOf } from '@/lib/caqes/words/headline'
import { reasonWords } from '@/lib/caqes/words/reason-words'
import { hasResultLabel, resultLines } from '@/lib/caqes/words/result-words'
import { examplesOf, workedExamples } from '@/lib/caqes/worked-examples'

const reply = (rule: string, input: object, on?: string) => answer({ rule, input, ...(on ? { on } : {}) })
const whyOf = (rule: string, input: object) => {
  const found = ruleOf(rule)
  if (!found) throw new Error(rule)
  return reasonWords(reply(rule, input), found).join(' ')
}
const headOf = (rule: string, input: object) => headline(rule, reply(rule, input))

test('every rule is in one family, and has its headline', () => {
  const listed = familiesOfRules.flatMap((family) => family.rules.map(({ id }) => id))
  expect(listed.toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
  for (const id of listed) expect(hasHeadline(id), id).toBe(true)
})

test('the examples of the pages are those of the format, word for word', () => {
  const file = path.join(import.meta.dirname, '../simulation-examples.jsonl')
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n')
  expect(workedExamples.map(({ request, answer: given }) => ({ request, answer: given }))).toEqual(
    lines.map((line) => JSON.parse(line)),
  )
})

test('every rule with an example tells it by a French title and its outcome', () => {
  const shown = rules.flatMap(({ id }) => examplesOf(id))
  expect(shown).toHaveLength(26)
  for (const { id, title, outcome } of shown) {
    expect(title).not.toBe(id)
    expect(outcome).not.toBe('')
  }
})

describe('numbers of the law', () => {
  /** "financialSanctionCap" → "sanction.financiere", as parameters.ts declares them. */
  const source = (file: string) => fs.readFileSync(path.join(import.meta.dirname, '../../../lib/caqes', file), 'utf8')
  const ids = new Map(
    [...source('parameters.ts').matchAll(/export const (\w+)[^=]*= [\s\S]*?\bid: '([^']+)'/g)].map(([, name, id]) => [
      name,
      id,
    ]),
  )

  test.each(rules.map(({ id }) => [id] as const))('%s lists those its source reads', (id) => {
    const files = [`${id.replaceAll('.', '-')}.ts`, ...(id === 'transport.evaluation' ? ['transport-amounts.ts'] : [])]
    const read = files
      .flatMap((file) => [...source(file).matchAll(/import \{([^}]*)\} from '.\/parameters'/g)])
      .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
      .flatMap((name) => ids.get(name) ?? [])
    expect([...(parametersOfRule[id] ?? [])].toSorted()).toEqual([...new Set(read)].toSorted())
  })

  test('all of them are on the page, each with its text', () => {
    expect(searchLaw('').parameters).toEqual(parameterList)
    for (const { values } of parameterList)
      for (const { source: text } of values) expect(text.text && text.article && text.reference).toBeTruthy()
  })
})

describe('the search of the page', () => {
  test('ignores accents and capitals, wants every word', () => {
    expect(searchLaw('RÉFÉRENTIELS 500').parameters.map(({ id }) => id)).toEqual(['transport.montant'])
    expect(searchLaw('a9').settings.map(({ code }) => code)).toContain('A9')
    expect(searchLaw('zzz')).toEqual({ families: [], parameters: [], settings: [] })
  })
})

test('the choices go from A1 to A30, and a rule asks only those that leave one', () => {
  const codes = [...new Set(settingRows.map(({ code }) => code))]
  expect(codes).toEqual(Array.from({ length: 30 }, (_, index) => `A${index + 1}`))
  expect(settingFieldsOf('transport.targeting').map(({ name }) => name)).toEqual(['militaryHospitals'])
})

describe('an answer in words', () => {
  test('an incentive and a sanction are told by sign and word', () => {
    const facts = { forecastWithoutMeasures: '860000', observedSpending: '800000', amRevenue: '21000000' }
    const plan = { ...facts, planProgressPct: '50' }
    expect(headOf('transport.evaluation', { targetMet: true, ...plan })).toBe('+ Intéressement de 9\u202f000,00\u00a0€')
    expect(headOf('transport.evaluation', { targetMet: false, ...plan })).toBe('− Sanction de 105\u202f000,00\u00a0€')
    expect(headOf('transport.evaluation', { targetMet: false, additionalObjective: 'met', ...plan })).toBe(
      'Ni intéressement, ni sanction',
    )
    expect(headOf('transport.evaluation', { targetMet: true })).toBe('+ Intéressement')
    const lines = resultLines(reply('transport.evaluation', { targetMet: false, ...plan }).result)
    expect(lines.find(({ name }) => name === 'sanction')).toMatchObject({ sign: '−' })
    expect(lines.find(({ name }) => name === 'incentive')).not.toHaveProperty('sign')
  })

  test('the tone follows the sign', () => {
    expect(toneOf('transport.evaluation', reply('transport.evaluation', { targetMet: true }))).toBe('incentive')
    expect(toneOf('transport.evaluation', reply('transport.evaluation', { targetMet: false }))).toBe('sanction')
    expect(toneOf('msap.period', reply('msap.period', {}))).toBe('waiting')
    expect(toneOf('msap.period', reply('msap.period', { startsOn: '2018-01-01' }))).toBe('neutral')
  })

  test.each([
    [
      'sanction.financial',
      { volet: 'transports', amount: '180000.01', amRevenue: '18000000.00' },
      '180\u202f000,00\u00a0€',
    ],
    ['msap.period', { startsOn: '2018-11-30', endsOn: '2019-06-15' }, '30 mai 2019'],
    ['contract.period', { kind: 'contract', volet: 'transports', signedOn: '2018-01-01', years: 6 }, 'de 1 à 5 ans'],
    ['transport.evaluation', { targetMet: true, incentiveRatePct: '31' }, '30,00\u00a0%'],
    ['refusal.sanction', { volet: 'qualite', form: 'liste-en-sus', amShare: '5' }, 'Sanction financière'],
    ['indicator.ratio', { numerator: 6, denominator: 5 }, '100,00\u00a0%'],
  ])('a refusal of %s gives the limit of the text', (rule, input, limit) => {
    expect(whyOf(rule, input)).toContain(limit)
  })

  test('a missing field is named as the form names it', () => {
    expect(whyOf('quality.sanction', { riskCount: 1, scalePct: { 1: '0.5' } })).toMatch(
      /Produits reçus de l’assurance maladie.*Progression du plan d’amélioration/,
    )
  })

  test('no key of any result is left in English, nothing is undefined', () => {
    for (const { request } of workedExamples)
      for (const { name, label, value } of resultLines(answer(request).result)) {
        expect(hasResultLabel(name), name).toBe(true)
        expect(label + value).not.toMatch(/undefined|null|\bNaN/)
      }
  })
})
