import type { CivilDate } from '@/lib/core/civil-date'

/** How somebody feels the weather of an action, a chantier or a programme: beside the computed state, never instead of it. */
export const meteos = {
  ensoleille: 'Ensoleillé',
  nuageux: 'Nuageux',
  orageux: 'Orageux',
} satisfies Record<string, string>
export type Meteo = keyof typeof meteos

/** What each word engages, under its name in the forms. */
export const meteoMeanings = {
  ensoleille: 'Tout avance comme prévu.',
  nuageux: 'Une difficulté est à surveiller.',
  orageux: 'L’objectif est menacé, une décision est attendue.',
} satisfies Record<Meteo, string>

/** For zod. */
export const meteoNames = Object.keys(meteos) as [Meteo, ...Meteo[]]

/** A météo as people read it: never without its sentence, its day and its author. */
export type MeteoView = { id: string; meteo: Meteo; sentence: string; on: CivilDate; byName: string; at: Date }
