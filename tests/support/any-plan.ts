import fc from 'fast-check'
import { namesPerson } from '@/lib/plan/actor-text'
import type { ExchangeAction, PlanExchange } from '@/lib/plan/exchange'
import { day } from './plan-facts'

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text) && text.trim() !== '')
const wordsOrNull = fc.option(words)
const years = fc.integer({ min: 2000, max: 2040 })

const period = fc.oneof(
  fc.constant({ from: null, to: null }),
  years.map((year) => ({ from: null, to: day(`${year}-06-30`) })),
  years.map((year) => ({ from: day(`${year}-01-01`), to: day(`${year + 1}-12-31`) })),
)

const deadline = fc
  .record({
    raw: words,
    label: wordsOrNull,
    period,
    recurrence: fc.constantFrom(null, 'annual', 'half-yearly', 'quarterly', 'monthly'),
    status: fc.constantFrom(null, 'suspended', 'deferred', 'awaiting'),
  })
  .map(({ raw, label, period: { from, to }, recurrence, status }) => ({ raw, label, from, to, recurrence, status }))

const indicator = fc.record({
  label: words,
  kind: fc.constantFrom('ratio', 'count', 'yes-no', 'evolution', 'amount', 'level', 'text'),
  numerator: wordsOrNull,
  denominator: wordsOrNull,
  current: wordsOrNull,
  target: wordsOrNull,
})

const action: fc.Arbitrary<ExchangeAction> = fc.record({
  number: fc.constantFrom('1', '2', '3', '4', '1 bis'),
  title: words,
  regional: fc.boolean(),
  deadlines: fc.array(deadline, { maxLength: 3 }),
  indicators: fc.array(indicator, { maxLength: 3 }),
  actors: fc.uniqueArray(
    words.filter((name) => !namesPerson(name)),
    { maxLength: 3 },
  ),
  rawActors: wordsOrNull,
})

const chantier = fc.record({
  number: fc.option(fc.integer({ min: 0, max: 9 })),
  title: wordsOrNull,
  actions: fc.uniqueArray(action, { selector: (one) => one.number, maxLength: 4 }),
})

const objective = fc.record({
  label: words,
  value: fc.option(
    fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100 || 0),
      fc.double({ noNaN: true, min: 1e-9, max: 1e12 }),
    ),
  ),
  unit: wordsOrNull,
  year: fc.option(years),
})

const programme = (parent: string | null) =>
  fc.record({
    title: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    parent: fc.constant(parent),
    order: fc.integer({ min: 1, max: 9 }),
    context: wordsOrNull,
    objectives: fc.array(objective, { maxLength: 2 }),
    resultIndicators: fc.array(fc.record({ label: words, level: fc.constantFrom(null, 'national', 'regional') }), {
      maxLength: 2,
    }),
    chantiers: fc.array(chantier, { maxLength: 3 }),
  })

/** Top programmes, then sub-programmes of the first one. */
const programmes = fc
  .uniqueArray(programme(null), { selector: (one) => one.title, minLength: 1, maxLength: 3 })
  .chain((tops) =>
    fc
      .uniqueArray(programme(tops[0]?.title ?? null), { selector: (one) => one.title, maxLength: 2 })
      .map((children) => [...tops, ...children.filter((child) => child.title !== tops[0]?.title)]),
  )

/** A plan of Guadeloupe that the format allows and the importer accepts: any text, any shape. */
export function anyPlan(): fc.Arbitrary<PlanExchange> {
  const lead = fc.constantFrom('ARS', 'ARS/AM', 'AM', null)
  return fc
    .record({
      title: words,
      start: years,
      length: fc.integer({ min: 0, max: 5 }),
      leads: fc.tuple(lead, lead, lead),
      titles: fc.tuple(words, words, words),
      all: programmes,
      suffix: fc.uuid(),
    })
    .map(({ title, start, length, leads, titles, all, suffix }) => ({
      format: 'gdr-plan/1' as const,
      plan: { code: `plan-${suffix}`, title, level: 'regional' as const, regionCode: '01', start, end: start + length },
      // A programme without its part's neighbours: parts hold one, two, and what is left.
      parts: [all.slice(0, 1), all.slice(1, 3), all.slice(3)]
        .filter((held) => held.length > 0)
        .map((held, index) => ({
          title: titles[index] ?? 'Partie',
          lead: leads[index] ?? null,
          programmes: held,
        })),
    })) as fc.Arbitrary<PlanExchange>
}
