import type { CivilDate } from '@/lib/core/civil-date'

/** Is what was promised reached, at the end of a year (COG balance sheet, handbook §2 Progress). */
export const attainments = {
  oui: 'Atteinte',
  partielle: 'Partiellement atteinte',
  non: 'Non atteinte',
  sans_objet: 'Sans objet',
} satisfies Record<string, string>
export type Attained = keyof typeof attainments

/** Short answers, for rows and balances. */
export const attainedWords = {
  oui: 'oui',
  partielle: 'partielle',
  non: 'non',
  sans_objet: 'sans objet',
} satisfies Record<Attained, string>

export const timeliness = {
  oui: 'Dans les délais',
  non: 'Hors délais',
  sans_objet: 'Sans objet',
} satisfies Record<string, string>
export type OnTime = keyof typeof timeliness

export const attainedNames = Object.keys(attainments) as [Attained, ...Attained[]]
export const onTimeNames = Object.keys(timeliness) as [OnTime, ...OnTime[]]

export type Judgement = { attained: Attained; onTime: OnTime; progress: string | null }

/** One answer given for a year. */
export type JudgementView = Judgement & { id: string; byName: string; at: Date }

/** The answers of one year, latest first: the first one given stays at the end. */
export type JudgedYear = { year: number; answers: readonly JudgementView[] }

/** Why an answer cannot be taken, by field; null when it can. Decided in docs/decisions/0073. */
export function judgementRefusal({ attained, onTime, progress }: Judgement): Record<string, string> | null {
  if (attained === 'sans_objet' && onTime !== 'sans_objet')
    return { onTime: 'Une action sans objet cette année n’a pas de délai à tenir : répondez « Sans objet ».' }
  if (progress !== null) return null
  if (attained === 'sans_objet') return { progress: 'Dites pourquoi l’action est sans objet cette année.' }
  if (attained === 'non' && onTime === 'oui')
    return { progress: 'Non atteinte et dans les délais : expliquez-le dans le point d’avancement.' }
  return null
}

/** The years of a plan that can be judged on a day: those begun, latest first. */
export function judgeableYears(plan: { startYear: number; endYear: number }, today: CivilDate): number[] {
  const last = Math.min(plan.endYear, Number(today.slice(0, 4)))
  return Array.from({ length: Math.max(0, last - plan.startYear + 1) }, (_, index) => last - index)
}

/** The day on which the actions of a year are counted: its last, or today while it runs. */
export function judgementDay(year: number, today: CivilDate): CivilDate {
  const last = `${year}-12-31` as CivilDate
  return today < last ? today : last
}

/** How many were judged what; never a score. */
export type Balance = Record<Attained | 'unjudged', number>

export function balanceOf(answers: readonly (Attained | null)[]): Balance {
  const balance: Balance = { oui: 0, partielle: 0, non: 0, sans_objet: 0, unjudged: 0 }
  for (const answer of answers) balance[answer ?? 'unjudged'] += 1
  return balance
}

/** "12 oui, 3 partielle, 2 non, 1 sans objet, 4 non jugées". */
export function balanceSentence(balance: Balance): string {
  const judged = (Object.keys(attainedWords) as Attained[]).map((word) => `${balance[word]} ${attainedWords[word]}`)
  return [...judged, `${balance.unjudged} non jugée${balance.unjudged > 1 ? 's' : ''}`].join(', ')
}
