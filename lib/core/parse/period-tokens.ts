import { type CivilDate, parseCivilDate } from '../civil-date'
import { fold } from '../text'
import { monthForms, monthNumber } from './month-name'

/** Months of one year a word names: first and last, 1-12. */
export type Span = { first: number; last: number }

export type PeriodToken =
  | { type: 'span'; span: Span; month: boolean }
  | { type: 'ordinal'; rank: number }
  | { type: 'noun'; months: 3 | 6 }
  | { type: 'year'; year: number }
  | { type: 'date'; date: CivilDate | null }
  | { type: 'day'; day: number }
  | { type: 'join'; range: boolean }
  | { type: 'open' }
  | { type: 'filler' }
  | { type: 'word' }
  | { type: 'note' }

type Reader = { pattern: RegExp; read: (match: RegExpExecArray) => readonly PeriodToken[] }

const month = `(${monthForms.join('|')})\\.?(?![a-z])`
const ranks = new Map([
  ['premier', 1],
  ['premiere', 1],
  ['deuxieme', 2],
  ['second', 2],
  ['seconde', 2],
  ['troisieme', 3],
  ['quatrieme', 4],
])

const readers: readonly Reader[] = [
  { pattern: /(\d{4})-(\d{2})-(\d{2})(?!\d)/y, read: ([, y, m, d]) => [day(y, m, d)] },
  {
    pattern: /(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/y,
    read: ([, d, , m, y]) => [day(y, m, d)],
  },
  {
    pattern: new RegExp(`${month.replace('\\.?', '')}-([1-9]\\d)(?!\\d)`, 'y'),
    read: ([, m, y]) => [...months(m), year(y)],
  },
  { pattern: /((?:19|20)\d{2})([-/])(\d{2})(?!\d)/y, read: ([, y, , z]) => [year(y), range, year(z)] },
  { pattern: /((?:19|20)\d{2})(?!\d)/y, read: ([, y]) => [year(y)] },
  { pattern: /t ?([1-9])(?![\da-z])/y, read: ([, n]) => [part(Number(n), 3)] },
  { pattern: /s ?([1-9])(?![\da-z])/y, read: ([, n]) => [part(Number(n), 6)] },
  { pattern: /trim(?:estre)?s?\.? (?:n° ?)?([1-4])(?![\da-z])/y, read: ([, n]) => [part(Number(n), 3)] },
  { pattern: /sem(?:estre)?s?\.? (?:n° ?)?([12])(?![\da-z])/y, read: ([, n]) => [part(Number(n), 6)] },
  { pattern: /trim(?:estre)?s?\.?(?![a-z])/y, read: () => [{ type: 'noun', months: 3 }] },
  { pattern: /sem(?:estre)?s?\.?(?![a-z])/y, read: () => [{ type: 'noun', months: 6 }] },
  {
    pattern: /(\d{1,2}) ?(?:ere|er|eme|e|nde|nd|de|d)(?![\da-z'])/y,
    read: ([, n]) => [{ type: 'ordinal', rank: Number(n) }],
  },
  {
    pattern: new RegExp(`(${[...ranks.keys()].join('|')})(?![a-z])`, 'y'),
    read: ([, w]) => [{ type: 'ordinal', rank: ranks.get(w ?? '') ?? 0 }],
  },
  { pattern: new RegExp(month, 'y'), read: ([, m]) => months(m) },
  { pattern: /(\d{1,2})(?![\da-z])/y, read: ([, n]) => [{ type: 'day', day: Number(n) }] },
  { pattern: /(?:a partir d(?:e|u)|a compter d(?:e|u)|depuis|apres)(?![a-z])/y, read: () => [{ type: 'open' }] },
  { pattern: /[-=]>|[→\-–—/]|(?:a|au|jusqu'au|jusqu'a|jusqu'en)(?![a-z])/y, read: () => [range] },
  { pattern: /[,&]|et(?![a-z])/y, read: () => [{ type: 'join', range: false }] },
  {
    pattern:
      /(?:de|du|des|la|les|le|en|l'annee|annees?|debut|mi|fin|courant|cours|pour|avant|d'ici|au plus tard|au cours)(?![a-z])|[dl]'/y,
    read: () => [{ type: 'filler' }],
  },
  { pattern: /[([;:]/y, read: () => [{ type: 'note' }] },
  { pattern: /[^\s([;:,/]+|./y, read: () => [{ type: 'word' }] },
]

const range: PeriodToken = { type: 'join', range: true }

/** The words of a printed period, in order. "dès" opens a period without end, unlike the article "des". */
export function periodTokens(text: string): PeriodToken[] {
  const folded = fold(text.replace(/(^|\s)dès(?=\s)/giu, '$1à partir de').replace(/’/g, "'"))
  const tokens: PeriodToken[] = []
  for (let at = 0; at < folded.length; ) {
    if (folded[at] === ' ') at += 1
    else {
      const { read, length } = next(folded, at)
      tokens.push(...read)
      at += length
    }
  }
  return tokens
}

function next(text: string, at: number): { read: readonly PeriodToken[]; length: number } {
  for (const { pattern, read } of readers) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { read: read(match), length: match[0].length }
  }
  return { read: [], length: 1 }
}

/** A month name read as its span; nothing when the form is unknown. */
function months(name: string | undefined): PeriodToken[] {
  const number = monthNumber(name ?? '')
  return number === null ? [] : [{ type: 'span', span: { first: number, last: number }, month: true }]
}

/** The n-th quarter (3 months) or half-year (6 months); a fifth quarter is an impossible date. */
export function part(rank: number, length: 3 | 6): PeriodToken {
  if (rank < 1 || rank > 12 / length) return { type: 'date', date: null }
  return { type: 'span', span: { first: (rank - 1) * length + 1, last: rank * length }, month: false }
}

function year(text: string | undefined): PeriodToken {
  return { type: 'year', year: fullYear(text) }
}

function fullYear(text: string | undefined): number {
  const value = Number(text)
  return value < 100 ? 2000 + value : value
}

function day(y: string | undefined, m: string | undefined, d: string | undefined): PeriodToken {
  const text = `${fullYear(y)}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`
  return { type: 'date', date: parseCivilDate(text) }
}
