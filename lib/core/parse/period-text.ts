import { addDays, type CivilDate, civilDate, endOfMonth, parseCivilDate } from '../civil-date'
import { type PeriodToken, part, periodTokens, type Span } from './period-tokens'

/** A due date has `to` only; a period has both ends. */
export type Period = { from: CivilDate | null; to: CivilDate }

export type PeriodReading = {
  /** Null when nothing can be resolved: no year, reversed, impossible or open-ended. */
  period: Period | null
  /** Some word of a calendar was read. */
  dated: boolean
  /** What surrounds the dates. */
  wordsBefore: boolean
  wordsAfter: boolean
  /** The dates are one year and nothing else. */
  singleYear: boolean
}

type Element = {
  span: Span | null
  day: number | null
  year: number | null
  date: CivilDate | null
  fixed: boolean
  joinedBy: 'range' | 'and' | null
}

/**
 * Reads a printed French period: "30/06/2018", "2016/2019", "T2 2017", "3ème trimestre -> 4ème trimestre 2017", "Juill./Sept. - Déc. 2017".
 * What follows the dates is a note and changes nothing. Never guesses a year.
 */
export function readPeriod(text: string): PeriodReading {
  const tokens = withoutLonelyNumbers(periodTokens(text))
  const start = tokens.findIndex(isDated)
  if (start < 0)
    return { period: null, dated: false, wordsBefore: tokens.some(isWord), wordsAfter: false, singleYear: false }
  const before = tokens.slice(0, start)
  const length = tokens
    .slice(start)
    .findIndex((token) => isWord(token) || token.type === 'note' || token.type === 'open')
  const end = length < 0 ? tokens.length : start + length
  const elements = yearsFilled(elementsOf(tokens.slice(start, end)))
  const open = before.some((token) => token.type === 'open')
  return {
    period: open ? null : bounds(elements),
    dated: true,
    wordsBefore: before.some(isWord),
    wordsAfter: tokens[end] !== undefined && isWord(tokens[end]),
    singleYear: elements.length === 1 && elements[0]?.year !== null && !elements[0]?.span,
  }
}

const isWord = (token: PeriodToken) => token.type === 'word'
const isDated = (token: PeriodToken) => ['span', 'ordinal', 'year', 'date', 'day'].includes(token.type)

/** A number or an ordinal belongs to the calendar only when a month, "trimestre" or "semestre" follows. "Vague 3", "2ème vague" do not. */
function withoutLonelyNumbers(tokens: PeriodToken[]): PeriodToken[] {
  return tokens.map((token, index) => {
    if (token.type === 'noun') return tokens[index - 1]?.type === 'ordinal' ? token : { type: 'word' }
    if (token.type !== 'day' && token.type !== 'ordinal') return token
    const following = tokens.slice(index + 1).find((t) => !['day', 'ordinal', 'join', 'filler'].includes(t.type))
    const belongs =
      (following?.type === 'span' && following.month) || (token.type === 'ordinal' && following?.type === 'noun')
    return belongs ? token : { type: 'word' }
  })
}

function elementsOf(tokens: readonly PeriodToken[]): Element[] {
  const elements: Element[] = []
  let joinedBy: Element['joinedBy'] = null
  const push = (made: Partial<Element>) => {
    elements.push({ span: null, day: null, year: null, date: null, fixed: false, joinedBy, ...made })
    joinedBy = null
  }
  for (const [index, token] of tokens.entries()) {
    const last = elements.at(-1)
    if (token.type === 'join') joinedBy = token.range || joinedBy === 'range' ? 'range' : 'and'
    else if (token.type === 'date') push({ date: token.date, fixed: true })
    else if (token.type === 'day') push({ day: token.day })
    else if (token.type === 'ordinal') push(ordinal(token.rank, tokens.slice(index + 1)))
    else if (token.type === 'year') attachYear(token.year, last, joinedBy, push)
    else if (token.type === 'span') attachSpan(token.span, last, joinedBy, push)
  }
  return elements.map((element, index) => withMonthOfNext(element, elements.slice(index + 1)))
}

type Push = (made: Partial<Element>) => void

function attachYear(year: number, last: Element | undefined, joinedBy: Element['joinedBy'], push: Push) {
  if (last && !joinedBy && last.year === null && !last.fixed) last.year = year
  else push({ year })
}

function attachSpan(span: Span, last: Element | undefined, joinedBy: Element['joinedBy'], push: Push) {
  if (last && !joinedBy && !last.span && !last.fixed) last.span = span
  else push({ span })
}

/** "1er (et 2ème) trimestre" is a quarter; "1er juin" is a day. */
function ordinal(rank: number, following: readonly PeriodToken[]): Partial<Element> {
  const noun = following.find((token) => token.type === 'noun' || token.type === 'span')
  if (noun?.type !== 'noun') return { day: rank }
  const token = part(rank, noun.months)
  return token.type === 'span' ? { span: token.span } : { fixed: true }
}

/** "15 au 30 juin": the first day takes the month of the next one. */
function withMonthOfNext(element: Element, following: readonly Element[]): Element {
  if (element.day === null || element.span) return element
  return { ...element, span: following.find((next) => next.span)?.span ?? null }
}

/** A month without a year takes the year printed next; "Février 2016-2019" ends in February of the last year. */
function yearsFilled(elements: readonly Element[]): Element[] {
  const filled = elements.map((element, index) => {
    const last = elements[index - 1]
    const repeats =
      !element.span && element.year !== null && last?.span && last.year !== null && element.joinedBy === 'range'
    return repeats ? { ...element, span: last.span, day: last.day } : { ...element }
  })
  for (let index = filled.length - 2; index >= 0; index -= 1) {
    const element = filled[index]
    if (element && !element.fixed) element.year ??= filled[index + 1]?.year ?? null
  }
  return filled
}

function bounds(elements: readonly Element[]): Period | null {
  const periods = elements.map(boundsOf)
  const first = periods[0]
  const last = periods.at(-1)
  if (!first || !last || !periods.every((period, index) => follows(periods[index - 1], period, elements[index])))
    return null
  return periods.length === 1 ? last : { from: first.from ?? first.to, to: last.to }
}

/** Printed in the order of time; "et" and commas only join what touches. */
function follows(previous: Period | null | undefined, period: Period | null, element: Element | undefined): boolean {
  if (!period || previous === null) return false
  if (!previous) return true
  const start = period.from ?? period.to
  if (element?.joinedBy === 'and') return addDays(previous.to, 1) === start
  return element?.joinedBy === 'range' && (previous.from ?? previous.to) <= start && previous.to <= period.to
}

function boundsOf(element: Element): Period | null {
  if (element.fixed) return element.date && { from: null, to: element.date }
  const { span, day, year } = element
  if (year === null) return null
  if (day !== null) {
    const date =
      span && parseCivilDate(`${year}-${String(span.first).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    return date && { from: null, to: date }
  }
  return { from: civilDate(year, span?.first ?? 1, 1), to: endOfMonth(year, span?.last ?? 12) }
}
