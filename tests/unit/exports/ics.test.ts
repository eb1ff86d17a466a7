import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { icsText } from '@/lib/exports/ics'
import type { FeedEvent } from '@/lib/plan/feed-events'
import { day } from '../../support/plan-facts'

const event = (values: Partial<FeedEvent> = {}): FeedEvent => ({
  uid: 'a-1-2018-06-30@plan.gdr',
  actionId: 'a',
  day: day('2018-06-30'),
  summary: 'Visiter les établissements',
  description: 'Action 1',
  status: 'CONFIRMED',
  sequence: 3,
  modifiedAt: new Date('2018-06-01T08:00:00Z'),
  ...values,
})
const textOf = (events: readonly FeedEvent[], name = 'Plan') =>
  icsText({ name, events, addressOf: (id) => `https://exemple.fr/plan/actions/${id}` })

/** What another reader of the format understands. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { calendar, events }
}

const longest = (text: string) => Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))
const nasty = `Bilan « été », 50 % ; dû à l’établissement \\ n°1 : ${'é'.repeat(400)} 🏥 fin`

describe('an iCalendar file', () => {
  test('is read by another reader as whole days, with their state, sequence and address', () => {
    const { calendar, events } = read(textOf([event()]))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    const [held] = events
    expect(held?.uid).toBe('a-1-2018-06-30@plan.gdr')
    expect([held?.startDate.isDate, held?.startDate.toString(), held?.endDate.toString()]).toEqual([
      true,
      '2018-06-30',
      '2018-07-01',
    ])
    expect(held?.sequence).toBe(3)
    const value = (name: string) => String(held?.component.getFirstPropertyValue(name))
    expect(value('status')).toBe('CONFIRMED')
    expect(value('transp')).toBe('TRANSPARENT')
    expect(value('url')).toBe('https://exemple.fr/plan/actions/a')
    expect(value('last-modified')).toBe('2018-06-01T08:00:00Z')
    expect(held?.component.getAllSubcomponents('valarm')).toEqual([])
  })
  test('gives back a long label with its commas, semicolons, accents and lines', () => {
    const text = textOf([event({ summary: nasty, description: `${nasty}\nDeuxième ligne` })], 'Plan ; 2016, 2019')
    const { calendar, events } = read(text)
    expect(events[0]?.summary).toBe(nasty)
    expect(events[0]?.description).toBe(`${nasty}\nDeuxième ligne`)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Plan 2016 2019')
  })
  test('has lines of 75 octets at most, each closed by CRLF, none cut inside a character', () => {
    const text = textOf([event({ summary: nasty, description: nasty })])
    expect(longest(text)).toBeLessThanOrEqual(75)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.from(line).toString()).toBe(line)
    expect(text.match(/[\uD800-\uDBFF](?:\r\n)/)).toBeNull()
  })
  test('escapes what the format reserves', () => {
    const text = textOf([event({ summary: 'a,b;c\\d' })])
    expect(text).toContain('SUMMARY:a\\,b\\;c\\\\d\r\n')
    expect(text).toContain('DTSTART;VALUE=DATE:20180630\r\n')
    expect(text).toContain('DTEND;VALUE=DATE:20180701\r\n')
  })
  test.each([
    ['2016-02-29', '2016-03-01'],
    ['2018-03-25', '2018-03-26'],
    ['2018-10-28', '2018-10-29'],
    ['2018-12-31', '2019-01-01'],
  ])('a whole day %s ends on %s, whatever the hour changes', (from, to) => {
    const [held] = read(textOf([event({ day: day(from) })])).events
    expect([held?.startDate.toString(), held?.endDate.toString()]).toEqual([from, to])
  })
  test('of the same events is the same bytes, and an empty one is still a calendar', () => {
    expect(textOf([event()])).toBe(textOf([event()]))
    expect(read(textOf([])).events).toEqual([])
  })
  test('any label comes back whole, on lines of 75 octets at most', () => {
    const label = fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text))
    fc.assert(
      fc.property(label, (summary) => {
        const text = textOf([event({ summary: `x${summary}x` })])
        expect(longest(text)).toBeLessThanOrEqual(75)
        expect(read(text).events[0]?.summary).toBe(`x${summary}x`)
      }),
    )
  })
  test('turns a control character into a space: none of its lines can be forged', () => {
    const [held] = read(textOf([event({ summary: 'a\u0007b\r\nUID:forge' })])).events
    expect(held?.summary).toBe('a b\nUID:forge')
    expect(held?.uid).toBe('a-1-2018-06-30@plan.gdr')
  })
})
