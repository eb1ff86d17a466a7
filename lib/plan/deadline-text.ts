import type { CivilDate } from '@/lib/core/civil-date'
import { readPeriod } from '@/lib/core/parse/period-text'
import { fold } from '@/lib/core/text'

export type Recurrence = 'annual' | 'half-yearly' | 'quarterly' | 'monthly'
export type DeadlineStatus = 'suspended' | 'deferred' | 'awaiting'

/** One printed line of "Échéances" and what it says. Both bounds null: to be specified, or a recurrence over the whole plan. */
export type PlanDeadline = {
  raw: string
  label: string | null
  from: CivilDate | null
  to: CivilDate | null
  recurrence: Recurrence | null
  status: DeadlineStatus | null
}

const recurrences: readonly (readonly [Recurrence, RegExp])[] = [
  ['half-yearly', /\b(?:semestriel(?:le)?s?|biannuel(?:le)?s?|(?:chaque|par) semestre|tous les (?:six|6) mois)\b/],
  ['quarterly', /\b(?:trimestriel(?:le)?s?|(?:chaque|par) trimestre|tous les (?:trois|3) mois|tous les trimestres)\b/],
  ['monthly', /\b(?:mensuel(?:le)?s?|mensuellement|(?:chaque|par) mois|tous les mois)\b/],
  ['annual', /\b(?:annuel(?:le)?s?|annuellement|(?:chaque|par) an(?:nee)?|tous les ans|toutes les annees)\b/],
]

const statuses: readonly (readonly [DeadlineStatus, RegExp])[] = [
  ['suspended', /\bsuspendu(?:e?s?)\b/],
  ['deferred', /\bdifferee?s?\b/],
  ['awaiting', /\ben attente\b/],
]

/** The deadlines of a printed cell: one per line that is not empty. */
export function readDeadlines(cell: string): PlanDeadline[] {
  return printedLines(cell).map(readDeadline)
}

/** Lines of a cell that hold something, as printed (the blanks around a line are not print). */
export function printedLines(cell: string): string[] {
  return cell
    .split(/\r\n|\r|\n|\u2028/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** One printed line to its structure (format: shared "plan exchange"). Keeps the text; unresolved dates stay null. */
export function readDeadline(raw: string): PlanDeadline {
  const { label, dates } = labelled(raw)
  const period = readPeriod(dates).period
  const folded = fold(raw)
  return {
    raw,
    label,
    from: period?.from ?? null,
    to: period?.to ?? null,
    recurrence: recurrences.find(([, pattern]) => pattern.test(folded))?.[0] ?? null,
    status: statuses.find(([, pattern]) => pattern.test(folded))?.[0] ?? null,
  }
}

type Labelled = { label: string | null; dates: string }

/** The label stands before the last colon, else before a single year at the end. */
function labelled(raw: string): Labelled {
  const colon = lastColon(raw)
  if (colon < 0) return beforeSingleYear(raw)
  const before = raw.slice(0, colon).trim()
  const after = raw.slice(colon + 1)
  const head = readPeriod(before)
  const isNote =
    !readPeriod(after).dated && !speaksOfTime(after) && head.period !== null && !head.wordsBefore && !head.wordsAfter
  if (isNote) return { label: null, dates: before }
  return { label: before || null, dates: after }
}

/** A colon inside a parenthesis belongs to a note. */
function lastColon(raw: string): number {
  return raw.replace(/\([^()]*\)/g, (note) => '\u0001'.repeat(note.length)).lastIndexOf(':')
}

const yearAtEnd = /^(?<words>.+?)[\s\-–—,]+(?<year>(?:19|20)\d{2})\s*(?:\([^()]*\))?\s*\.?$/u

function beforeSingleYear(raw: string): Labelled {
  const match = yearAtEnd.exec(raw)?.groups
  const whole = readPeriod(raw)
  const words = match?.words?.trim() ?? ''
  if (whole.singleYear && whole.wordsBefore && isLabel(words)) return { label: words, dates: match?.year ?? '' }
  // Words before a date that is not a single year at the end are no label, yet the date is read.
  return { label: null, dates: whole.wordsAfter && whole.wordsBefore && whole.singleYear ? '' : raw }
}

/** Something else than the words of a recurrence or of a status. */
function isLabel(words: string): boolean {
  const left = [...recurrences, ...statuses].reduce((text, [, pattern]) => text.replace(pattern, ''), fold(words))
  return /[a-z]/.test(left.replace(/\b(?:evaluation|ciblage|suivi|chaque|en|de|du|des|le|la|les)\b/g, ''))
}

function speaksOfTime(text: string): boolean {
  return [...recurrences, ...statuses].some(([, pattern]) => pattern.test(fold(text)))
}
