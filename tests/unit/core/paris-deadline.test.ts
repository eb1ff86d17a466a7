import { describe, expect, test } from 'vitest'
import { deadlineHour, endOfDeadline, localEndOfParisDay } from '@/lib/core/paris-deadline'
import { day } from '@/tests/support/plan-facts'

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null

describe('when a deadline of Paris ends overseas', () => {
  test.each([
    ['01', '2018-12-31', '18 h 59 en Guadeloupe'],
    ['01', '2018-06-30', '17 h 59 en Guadeloupe'],
    ['02', '2018-12-31', '18 h 59 en Martinique'],
    ['02', '2018-06-30', '17 h 59 en Martinique'],
    ['03', '2018-12-31', '19 h 59 en Guyane'],
    ['03', '2018-06-30', '18 h 59 en Guyane'],
    ['04', '2018-12-31', 'le 01/01/2019 à 2 h 59 à La Réunion'],
    ['04', '2018-06-30', 'le 01/07/2018 à 1 h 59 à La Réunion'],
    ['06', '2018-12-31', 'le 01/01/2019 à 1 h 59 à Mayotte'],
    ['06', '2018-06-30', 'le 01/07/2018 à 0 h 59 à Mayotte'],
  ])('region %s, %s: %s', (region, date, words) => {
    expect(plain(localEndOfParisDay(day(date), region))).toBe(words)
  })
  test('follows the change of hour of Paris, which Guadeloupe does not have', () => {
    const ends = ['2018-03-24', '2018-03-25', '2018-10-27', '2018-10-28']
    expect(ends.map((date) => plain(localEndOfParisDay(day(date), '01')))).toEqual([
      '18 h 59 en Guadeloupe',
      '17 h 59 en Guadeloupe',
      '17 h 59 en Guadeloupe',
      '18 h 59 en Guadeloupe',
    ])
  })
  test.each(['11', '84', '93', '94', null])('is not told in region %s, which lives on Paris time', (region) => {
    expect(localEndOfParisDay(day('2018-12-31'), region)).toBeNull()
    expect(endOfDeadline(day('2018-12-31'), region)).toBeNull()
  })
  test('reads whole beside the deadline', () => {
    expect(plain(endOfDeadline(day('2018-12-31'), '01'))).toBe(
      'fin le 31/12/2018 à 23 h 59, heure de Paris (18 h 59 en Guadeloupe)',
    )
  })
  test.each([
    ['11', '2018-06-15', 'Une échéance finit à 23 h 59, heure de Paris.'],
    [null, '2018-06-15', 'Une échéance finit à 23 h 59, heure de Paris.'],
    ['01', '2018-12-31', 'Une échéance finit à 23 h 59, heure de Paris (18 h 59 en Guadeloupe).'],
    ['04', '2018-06-15', 'Une échéance finit à 23 h 59, heure de Paris (le 16/06/2018 à 1 h 59 à La Réunion).'],
  ])('is a sentence of the morning mail, in region %s on %s', (region, date, sentence) => {
    expect(plain(deadlineHour(region, day(date)))).toBe(sentence)
  })
})
