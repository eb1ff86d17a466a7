import { fold } from '@/lib/core/text'

/** The parts a plan begins with, and who leads each. */
export const usualParts = [
  { title: 'Programmes de l’ARS', lead: 'ARS' },
  { title: 'Programmes partagés ARS / Assurance Maladie', lead: 'ARS/AM' },
  { title: 'Programmes de l’Assurance Maladie', lead: 'AM' },
] as const

/** The code proposed for a plan: its region (or its title) and its years, "guadeloupe-2016-2019". */
export function proposedCode(name: string, start: number, end: number): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return [words || 'plan', start, ...(end === start ? [] : [end])].join('-')
}

/** The years of the plan after another: as many, right behind. */
export function nextYears({ startYear, endYear }: { startYear: number; endYear: number }): [number, number] {
  return [endYear + 1, endYear + 1 + (endYear - startYear)]
}
