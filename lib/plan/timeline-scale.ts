import { type CivilDate, civilDate, endOfMonth } from '@/lib/core/civil-date'
import type { Period } from './model'

/** How finely the timeline of a plan is ruled. */
export const timelineScales = {
  years: 'Années',
  'half-years': 'Semestres',
  months: 'Mois',
} satisfies Record<string, string>
export type TimelineScale = keyof typeof timelineScales

/** For zod. */
export const timelineScaleNames = Object.keys(timelineScales) as [TimelineScale, ...TimelineScale[]]

/** A column of the scale, as fractions of the whole period (0 at its first day, 1 at the end of its last). */
export type TimelineColumn = { key: string; label: string; name: string; left: number; width: number }

const monthsIn: Record<TimelineScale, number> = { years: 12, 'half-years': 6, months: 1 }

const monthNames = [
  ['janv.', 'janvier'],
  ['févr.', 'février'],
  ['mars', 'mars'],
  ['avr.', 'avril'],
  ['mai', 'mai'],
  ['juin', 'juin'],
  ['juil.', 'juillet'],
  ['août', 'août'],
  ['sept.', 'septembre'],
  ['oct.', 'octobre'],
  ['nov.', 'novembre'],
  ['déc.', 'décembre'],
] as const

/** The columns of whole civil years, in order: their widths are those of their days, so a leap year is a little wider. */
export function columnsOf(period: Period, scale: TimelineScale): TimelineColumn[] {
  const months = monthsIn[scale]
  const columns: TimelineColumn[] = []
  for (let year = yearOf(period.from); year <= yearOf(period.to); year += 1)
    for (let month = 1; month <= 12; month += months) {
      const [from, to] = [civilDate(year, month, 1), endOfMonth(year, month + months - 1)]
      const left = startFraction(period, from)
      columns.push({
        key: from.slice(0, 7),
        ...namesOf(year, month, scale),
        left,
        width: round(endFraction(period, to) - left),
      })
    }
  return columns
}

function namesOf(year: number, month: number, scale: TimelineScale): { label: string; name: string } {
  if (scale === 'years') return { label: String(year), name: String(year) }
  if (scale === 'months') {
    const [label, name] = monthNames[month - 1] ?? ['', '']
    return { label, name: `${name} ${year}` }
  }
  const ordinal = month === 1 ? '1er' : '2e'
  return { label: `${ordinal} sem.`, name: `${ordinal} semestre ${year}` }
}

/** Where a day begins in the period, from 0 to 1; a day outside is brought back to the nearest bound. */
export function startFraction(period: Period, day: CivilDate): number {
  return fraction(period, daysBetween(period.from, day))
}

/** Where a day ends: a deadline runs until 23:59:59. */
export function endFraction(period: Period, day: CivilDate): number {
  return fraction(period, daysBetween(period.from, day) + 1)
}

/** The middle of a day: where the line of today is drawn; null when the day is outside the period. */
export function middleFraction(period: Period, day: CivilDate): number | null {
  if (day < period.from || day > period.to) return null
  return fraction(period, daysBetween(period.from, day) + 0.5)
}

function fraction(period: Period, days: number): number {
  const whole = daysBetween(period.from, period.to) + 1
  return round(Math.min(1, Math.max(0, days / whole)))
}

const dayMs = 86_400_000

/** Civil days have no hours: UTC days are exact, and a plan asks it thousands of times a page. */
function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs
}

/** A hundredth of a per cent: a fifth of a pixel on the widest screen. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}
