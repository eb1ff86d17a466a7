import type { CivilDate } from '@/lib/core/civil-date'

/** What an avenant is called, when it takes effect, and by which act. */
export type AvenantHead = { title: string; effectiveOn: CivilDate; act: string | null }

/** The head in one text: a form sends back the one it was opened on. */
export function avenantHeadText({ title, effectiveOn, act }: AvenantHead): string {
  return JSON.stringify([title, effectiveOn, act])
}
