import { describe, expect, test } from 'vitest'
import { answerBody } from '@/lib/caqes/answer-many'
import { runCase } from '@/lib/caqes/form/run-case'
import type { RegionReading } from '@/lib/caqes/region-choices'
import { regionSource } from '@/lib/caqes/region-choices'
import { ruleOf } from '@/lib/caqes/rule-page'
import { answer } from '@/lib/caqes/simulation'
import { day } from '@/tests/support/plan-facts'

/** Received on Saturday 15 December 2018, fifteen days: Sunday 30 December. */
const request = { rule: 'contracting.deadline', input: { receivedOn: '2018-12-15', days: 15 } }

/** A region that shifts to the next working day from a day on. */
const shiftsFrom = (from: string): RegionReading => ({
  name: 'Guadeloupe',
  choicesOn: (on) => (on >= from ? { shiftNonWorkingDay: { value: true, from: day(from) } } : {}),
})

const deadlineOf = (asked: object, region: RegionReading) => answer(asked, regionSource(region)).result.finalDeadline
const told = (asked: object, region: RegionReading) =>
  answer(asked, regionSource(region)).trace.map(({ label, value, source }) => `${label} → ${value} [${source}]`)

describe('A case is judged with the settings of its region in force on its day', () => {
  test.each([
    ['2018-12-16', '2018-12-30'],
    ['2018-12-15', '2018-12-31'],
    ['2018-01-01', '2018-12-31'],
  ])('a shift chosen from %s gives %s', (from, deadline) => {
    expect(deadlineOf(request, shiftsFrom(from))).toBe(deadline)
  })

  test('the day asked chooses the settings, as it chooses the texts', () => {
    const earlier = { ...request, on: '2018-06-01' }
    expect(deadlineOf(earlier, shiftsFrom('2018-07-01'))).toBe('2018-12-30')
  })

  test('a setting given with the request wins over the region’s', () => {
    const hypothesis = { ...request, settings: { shiftNonWorkingDay: false } }
    expect(deadlineOf(hypothesis, shiftsFrom('2018-01-01'))).toBe('2018-12-30')
    const chosen = { ...request, settings: { shiftNonWorkingDay: true } }
    expect(deadlineOf(chosen, shiftsFrom('2030-01-01'))).toBe('2018-12-31')
  })

  test('a setting given does not hide the others of the region', () => {
    const other = { ...request, settings: { sanctionCapMode: 'global' } }
    expect(deadlineOf(other, shiftsFrom('2018-01-01'))).toBe('2018-12-31')
  })

  test('null is not given', () => {
    expect(deadlineOf({ ...request, settings: { shiftNonWorkingDay: null } }, shiftsFrom('2018-01-01'))).toBe(
      '2018-12-31',
    )
  })

  test('the other region keeps the reading of the house', () => {
    expect(answer(request).result.finalDeadline).toBe('2018-12-30')
  })
})

describe('The trace says which setting was read', () => {
  const question = 'Un délai de quinze jours ou d’un mois qui expire un jour non ouvré est-il reporté\u202f?'

  test('its value, and since when', () => {
    expect(told(request, shiftsFrom('2018-03-01'))).toContain(
      `Choix A9, depuis le 01/03/2018 → Oui, au jour ouvré suivant [Réglages de la région Guadeloupe, ${question}]`,
    )
  })

  test('or that it is a hypothesis of the case', () => {
    expect(told({ ...request, settings: { shiftNonWorkingDay: false } }, shiftsFrom('2018-03-01'))).toContain(
      `Choix A9, posé en hypothèse → Non [Hypothèse du cas, à la place des réglages de la région Guadeloupe, ${question}]`,
    )
  })

  test('or that the region chose nothing', () => {
    expect(told(request, shiftsFrom('2030-01-01'))).toContain(
      `Choix A9, par défaut → Non [Lecture de la maison, ${question}]`,
    )
  })

  test('once, and only when the rule read it', () => {
    const steps = told({ ...request, input: { ...request.input, shiftNonWorkingDay: true } }, shiftsFrom('2018-01-01'))
    expect(steps.filter((step) => step.startsWith('Choix'))).toEqual([])
    expect(told(request, shiftsFrom('2018-01-01')).filter((step) => step.startsWith('Choix'))).toHaveLength(1)
  })

  test('and without a region it is the trace it always was', () => {
    expect(answer(request).trace.filter(({ label }) => label.startsWith('Choix'))).toEqual([])
  })
})

describe('The programming interface', () => {
  const bytes = new TextEncoder().encode(JSON.stringify([request]))

  test.each([
    [null, '2018-12-30'],
    [shiftsFrom('2018-01-01'), '2018-12-31'],
  ])('reads a region only when one is named', (region, deadline) => {
    const body = answerBody(bytes, region)
    expect('answers' in body ? body.answers[0]?.result.finalDeadline : null).toBe(deadline)
  })
})

describe('The simulator', () => {
  const rule = ruleOf('contracting.deadline')
  const params = { receivedOn: '2018-12-15', days: '15' }
  const run = (extra: object, region: RegionReading | null) => {
    if (!rule) throw new Error('the rule is registered')
    return runCase(rule, { ...params, ...extra }, region)
  }
  const choiceOf = (extra: object, region: RegionReading | null) =>
    run(extra, region).view.settings.find(({ name }) => name === 'shiftNonWorkingDay')

  test('shows the region’s answer as what an untouched choice means, and the default among the hypotheses', () => {
    expect(choiceOf({}, shiftsFrom('2018-03-01'))).toMatchObject({
      emptyLabel: 'Oui, au jour ouvré suivant (réglage depuis le 01/03/2018)',
      options: [{ value: 'non', label: 'Non' }],
    })
    expect(choiceOf({}, null)).toMatchObject({ emptyLabel: 'Non (par défaut)' })
  })

  test('says on which day the settings are read', () => {
    expect(run({}, shiftsFrom('2018-03-01')).region?.day).toBe('2018-12-15')
    expect(run({ on: '2018-02-01' }, shiftsFrom('2018-03-01')).region).toMatchObject({ day: '2018-02-01', choices: {} })
    expect(run({ receivedOn: 'hier' }, shiftsFrom('2018-03-01')).region?.day).toBe('2018-12-31')
  })

  test('gives a link that answers the same in any region, whatever its settings', () => {
    const { pinnedQuery, answer: here } = run({}, shiftsFrom('2018-03-01'))
    expect(pinnedQuery).toContain('s.shiftNonWorkingDay=oui')
    const elsewhere = run(Object.fromEntries(new URLSearchParams(pinnedQuery)), null)
    expect(elsewhere.answer?.result).toEqual(here?.result)
    expect(run({}, null).pinnedQuery).toBe(run({}, null).query)
  })
})
