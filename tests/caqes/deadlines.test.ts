import { describe, expect, test } from 'vitest'
import { ask, computed, invalid, notComputable, refused } from './support/ask'

describe('Deadline to contract', () => {
  const deadline = (input: Record<string, unknown>, extra = {}) => ask('contracting.deadline', input, extra)
  const base = { receivedOn: '2018-05-02', days: 15 }
  const answer = (initialDeadline: string, hearingRequestAdmissible: boolean | null, finalDeadline: string | null) =>
    computed({ initialDeadline, hearingRequestAdmissible, finalDeadline })

  test.each([
    ['2018-05-02', 15, '2018-05-17'],
    ['2018-12-20', 15, '2019-01-04'],
    ['2020-02-20', 15, '2020-03-06'],
    ['2019-02-20', 15, '2019-03-07'],
    ['2022-04-01', 21, '2022-04-22'],
    ['2018-05-02', 0, '2018-05-02'],
    ['2018-05-02', '15', '2018-05-17'],
    ['2018-01-01', '36500', '2117-12-08'],
    ['2018-01-01', 36_500, '2117-12-08'],
  ])('received on %s, %s days: %s', (receivedOn, days, end) => {
    expect(deadline({ receivedOn, days })).toEqual(answer(end, null, end))
  })

  test.each([
    ['2018-05-16', '2018-06-01', true, '2018-06-01'],
    ['2018-05-17', '2018-06-01', true, '2018-06-01'],
    ['2018-05-18', '2018-06-01', false, '2018-05-17'],
    ['2018-05-10', '2018-05-12', true, '2018-05-17'],
    ['2018-05-10', '2018-05-17', true, '2018-05-17'],
    ['2018-05-10', null, true, null],
    ['2018-05-18', null, false, '2018-05-17'],
  ])('hearing asked on %s and held on %s', (hearingRequestedOn, hearingOn, admissible, end) => {
    expect(deadline({ ...base, hearingRequestedOn, hearingOn })).toEqual(answer('2018-05-17', admissible, end))
  })

  test('a hearing nobody asked for changes nothing', () => {
    expect(deadline({ ...base, hearingOn: '2018-06-01' })).toEqual(answer('2018-05-17', null, '2018-05-17'))
  })

  test.each([
    // Saturday 12 May 2018, Sunday 13 May, Ascension Thursday 10 May, Whit Monday 21 May after a week-end.
    ['2018-04-27', '2018-05-12', '2018-05-14'],
    ['2018-04-28', '2018-05-13', '2018-05-14'],
    ['2018-04-25', '2018-05-10', '2018-05-11'],
    ['2018-05-04', '2018-05-19', '2018-05-22'],
    ['2018-12-10', '2018-12-25', '2018-12-26'],
    ['2018-05-02', '2018-05-17', '2018-05-17'],
  ])('received on %s: the shift takes %s to %s, last', (receivedOn, initial, end) => {
    const input = { receivedOn, days: 15 }
    expect(deadline({ ...input, shiftNonWorkingDay: true })).toEqual(answer(initial, null, end))
    expect(deadline(input, { settings: { shiftNonWorkingDay: true } })).toEqual(answer(initial, null, end))
    expect(deadline(input)).toEqual(answer(initial, null, initial))
    expect(deadline({ ...input, shiftNonWorkingDay: false }, { settings: { shiftNonWorkingDay: true } })).toEqual(
      answer(initial, null, initial),
    )
  })

  test('the shift does not make a late request admissible, and moves a hearing held on a Sunday', () => {
    // Saturday 12 May, shifted to the 14th: a request of the 14th stays late.
    const saturday = { receivedOn: '2018-04-27', days: 15, shiftNonWorkingDay: true }
    expect(deadline({ ...saturday, hearingRequestedOn: '2018-05-14', hearingOn: '2018-06-01' })).toEqual(
      answer('2018-05-12', false, '2018-05-14'),
    )
    expect(deadline({ ...saturday, hearingRequestedOn: '2018-05-12', hearingOn: '2018-06-03' })).toEqual(
      answer('2018-05-12', true, '2018-06-04'),
    )
  })

  test('without proof of receipt no delay runs', () => {
    expect(deadline({ days: 15 })).toEqual(notComputable('proof-of-receipt'))
    expect(deadline({ receivedOn: null })).toEqual(notComputable('proof-of-receipt', 'days'))
    expect(deadline({ receivedOn: '2018-05-02' })).toEqual(notComputable('days'))
  })

  test.each([
    [{ receivedOn: '2018-02-30', days: 15 }, 'receivedOn'],
    [{ receivedOn: '2018-13-01', days: 15 }, 'receivedOn'],
    [{ receivedOn: '02/05/2018', days: 15 }, 'receivedOn'],
    [{ receivedOn: '2018-05-02T00:00:00Z', days: 15 }, 'receivedOn'],
    [{ receivedOn: '9999-12-31', days: 15 }, 'receivedOn'],
    [{ receivedOn: '2018-05-02', days: -1 }, 'days'],
    [{ receivedOn: '2018-05-02', days: 1.5 }, 'days'],
    [{ receivedOn: '2018-05-02', days: '1.5' }, 'days'],
    [{ receivedOn: '2018-05-02', days: 1e9 }, 'days'],
    [{ receivedOn: '2018-05-02', days: 36_501 }, 'days'],
    [{ receivedOn: '2018-05-02', days: '36501' }, 'days'],
    [{ receivedOn: '2018-05-02', days: '099999' }, 'days'],
    [{ receivedOn: '2018-05-02', days: 15, shiftNonWorkingDay: 'oui' }, 'shiftNonWorkingDay'],
  ])('%j is invalid', (input, name) => {
    expect(deadline(input)).toEqual(invalid(name))
  })
})

describe('Deadline for observations', () => {
  test.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2018-03-31', 1, '2018-04-30'],
    ['2018-12-15', 1, '2019-01-15'],
    ['2018-02-28', 1, '2018-03-28'],
    ['2018-05-15', 0, '2018-05-15'],
    ['2018-05-15', 24, '2020-05-15'],
  ])('%s and %i month(s): %s', (receivedOn, months, deadline) => {
    expect(ask('observations.deadline', { receivedOn, months })).toEqual(computed({ deadline }))
  })

  test('a region may shift it to a working day', () => {
    // 13 May 2018 is a Sunday.
    const input = { receivedOn: '2018-04-13', months: 1 }
    expect(ask('observations.deadline', input)).toEqual(computed({ deadline: '2018-05-13' }))
    expect(ask('observations.deadline', input, { settings: { shiftNonWorkingDay: true } })).toEqual(
      computed({ deadline: '2018-05-14' }),
    )
  })

  test('what is missing or malformed', () => {
    expect(ask('observations.deadline', {})).toEqual(notComputable('receivedOn', 'months'))
    expect(ask('observations.deadline', { receivedOn: '2018-01-01' })).toEqual(notComputable('months'))
    expect(ask('observations.deadline', { months: 1 })).toEqual(notComputable('receivedOn'))
    expect(ask('observations.deadline', { receivedOn: '2018-01-01', months: 1201 })).toEqual(invalid('months'))
  })
})

describe('Appeal', () => {
  const appeal = (input: Record<string, unknown>, extra = {}) => ask('appeal.deadline', input, extra)

  test.each([
    ['2019-12-31', 'calendar', '2020-02-29'],
    ['2018-12-31', 'calendar', '2019-02-28'],
    ['2019-04-30', 'calendar', '2019-06-30'],
    // 29 February + 1 is Sunday 1 March 2020.
    ['2019-12-31', 'franc', '2020-03-02'],
    // 1 May 2019 is a holiday.
    ['2019-02-28', 'franc', '2019-04-29'],
    ['2019-03-01', 'franc', '2019-05-02'],
    // 11 November 2019 is a Monday after a week-end; 25 December 2018 a Tuesday.
    ['2019-09-08', 'franc', '2019-11-12'],
    ['2018-10-24', 'franc', '2018-12-26'],
    // 14 July 2018 is a Saturday.
    ['2018-05-13', 'franc', '2018-07-16'],
    // Easter Monday 22 April 2019.
    ['2019-02-21', 'franc', '2019-04-23'],
  ])('received on %s, %s: %s', (receivedOn, convention, deadline) => {
    expect(appeal({ subject: 'sanction', receivedOn, convention })).toEqual(
      computed({ court: 'tribunal-administratif', deadline }),
    )
  })

  test.each([
    ['recovery', '2018-12-31', 'tass'],
    ['recovery', '2019-01-01', 'tgi-pole-social'],
    ['recovery', '2019-12-31', 'tgi-pole-social'],
    ['recovery', '2020-01-01', 'tj-pole-social'],
    ['recovery', '2026-06-01', 'tj-pole-social'],
    ['sanction', '2019-06-01', 'tribunal-administratif'],
    ['amount', '2020-06-01', 'tribunal-administratif'],
  ])('%s received on %s goes to the %s', (subject, receivedOn, court) => {
    expect(appeal({ subject, receivedOn, convention: 'calendar' }).result).toMatchObject({ court })
  })

  test('the court is the one of the day asked, the receipt by default', () => {
    const input = { subject: 'recovery', receivedOn: '2018-12-31', convention: 'calendar' }
    expect(appeal(input, { on: '2019-01-15' }).result).toEqual({ court: 'tgi-pole-social', deadline: '2019-02-28' })
  })

  test('what is missing, in input order', () => {
    expect(appeal({})).toEqual(notComputable('subject', 'receivedOn', 'convention'))
    const whole = { subject: 'amount', receivedOn: '2018-05-02', convention: 'franc' }
    for (const name of Object.keys(whole)) expect(appeal({ ...whole, [name]: null })).toEqual(notComputable(name))
  })
})

describe('Period of a prior approval', () => {
  const period = (input: Record<string, unknown>) => ask('msap.period', input)

  test.each([
    ['2018-11-30', '2019-05-30'],
    ['2018-08-31', '2019-02-28'],
    ['2019-08-31', '2020-02-29'],
    ['2018-12-31', '2019-06-30'],
    ['2023-01-15', '2023-07-15'],
  ])('from %s to %s at the latest', (startsOn, latestEndsOn) => {
    expect(period({ startsOn })).toEqual(computed({ latestEndsOn }))
    expect(period({ startsOn, endsOn: latestEndsOn })).toEqual(computed({ latestEndsOn }))
  })

  test('one day more is refused', () => {
    expect(period({ startsOn: '2018-08-31', endsOn: '2019-03-01' })).toEqual(
      refused('over-six-months', { latestEndsOn: '2019-02-28' }),
    )
  })

  test('an end before the start is invalid, no start is not computable', () => {
    expect(period({ startsOn: '2018-08-31', endsOn: '2018-08-30' })).toEqual(invalid('endsOn'))
    expect(period({ endsOn: '2018-08-30' })).toEqual(notComputable('startsOn'))
  })
})
