import { parseFrenchNumber } from '@/lib/core/parse/french-number'

/** "objectif chiffré" of a programme; some have no number. */
export type PlanObjective = { label: string; value: number | null; unit: string | null; year: number | null }
/** A result indicator of a programme, and the level it is followed at. */
export type PlanResultIndicator = { label: string; level: 'national' | 'regional' | null }

const valued =
  /^(?<label>.+?)\s*:\s*(?:(?<before>(?:19|20)\d{2})\s*:\s*)?(?<about>~|environ )?\s*(?<value>[+\-−]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*(?<unit>[^\d\s][^\d]*?)?(?:\s+en\s+(?<after>(?:19|20)\d{2}))?$/u

/** "Objectif régional : 2017 :3,5M€" → 3.5, "M€", 2017. Without a number after a colon the line is the label. An approximation ("~ 70") keeps the whole line as label. */
export function readObjective(line: string): PlanObjective {
  const groups = valued.exec(line)?.groups
  const value = groups?.value === undefined ? null : parseFrenchNumber(groups.value)
  if (!groups || value === null) return { label: line, value: null, unit: null, year: yearAtEnd(line) }
  return {
    label: groups.about ? line : (groups.label ?? line),
    value,
    unit: groups.unit?.trim() || null,
    year: Number(groups.before ?? groups.after) || null,
  }
}

function yearAtEnd(line: string): number | null {
  const year = /(?:en|horizon|fin|d’ici|d'ici)\s+(?<year>(?:19|20)\d{2})\s*\.?$/iu.exec(line)?.groups?.year
  return year === undefined ? null : Number(year)
}

/** "Indicateur régional : Taux …" → level and label. */
export function readResultIndicator(line: string): PlanResultIndicator {
  const groups = /^indicateurs?\s+(?<level>national|r[ée]gional)(?:e?s|aux)?\s*:\s*(?<label>\S.*)$/iu.exec(line)?.groups
  if (!groups?.label) return { label: line, level: null }
  return { label: groups.label, level: groups.level?.toLowerCase() === 'national' ? 'national' : 'regional' }
}

/** A number of the database is an object of its own: what it writes is read. */
type Valued = { label: string; value: { toString(): string } | null; unit: string | null; year: number | null }

/** An objective on one line, with its number: what is read back says the same. A label that already says its number is the line. */
export function objectiveLine({ label, value, unit, year }: Valued): string {
  if (value === null || readObjective(label).value === Number(value.toString())) return label
  const figure = `${String(Number(value.toString())).replace('.', ',')}${unit === null ? '' : `\u00a0${unit}`}`
  return `${label}\u00a0: ${figure}${year === null ? '' : ` en ${year}`}`
}

const levels = { national: 'national', regional: 'régional' } satisfies Record<string, string>

/** A result indicator on one line, with its level: what is read back says the same. */
export function resultIndicatorLine({ label, level }: { label: string; level: string | null }): string {
  return level === 'national' || level === 'regional' ? `Indicateur ${levels[level]}\u00a0: ${label}` : label
}
