import type { CivilDate } from '@/lib/core/civil-date'
import { fold } from '@/lib/core/text'
import type { Meteo } from './meteo'
import type { Side } from './sides'

/** Bodies that steer the plan: to whom a group writes its fiche d'état d'avancement. */
export const steeringBodies = {
  crc3a: 'CRC3A',
  codir_gdr: 'CODIR GDR',
  cto: 'CTO',
  cotrim: 'COTRIM',
  iraps: 'IRAPS',
} satisfies Record<string, string>
export type SteeringBody = keyof typeof steeringBodies
export const steeringBodyNames = Object.keys(steeringBodies) as [SteeringBody, ...SteeringBody[]]

export type PilotIds = { function: string | null; bodyId: string | null; userId: string | null }

/** A pilot: a function in a body, or an account of the tool; nothing at all when the place is empty. */
export type PilotView = {
  side: Side
  function: string | null
  bodyName: string | null
  userName: string | null
} & Omit<PilotIds, 'function'>

export type SheetView = {
  id: string
  on: CivilDate
  addressee: SteeringBody
  meteo: Meteo
  text: string
  byName: string
  at: Date
}

export type GroupHead = {
  id: string
  name: string
  programmes: readonly { id: string; title: string }[]
  pilots: readonly PilotView[]
  ended: { on: CivilDate; reason: string | null } | null
  lastSheet: { on: CivilDate; addressee: SteeringBody; meteo: Meteo } | null
}

/** Why what was typed cannot name a pilot; null when it can. A place left empty is allowed. */
export function pilotRefusal(pilot: PilotIds, accountNames: readonly string[]): string | null {
  if (pilot.userId !== null) return null
  if (pilot.function === null && pilot.bodyId === null) return null
  if (pilot.function === null) return 'Donnez la fonction de la personne dans cet organisme.'
  if (pilot.bodyId === null) return 'Choisissez l’organisme où s’exerce cette fonction.'
  return namesSomebody(pilot.function, accountNames)
    ? 'Écrivez une fonction, pas un nom : pour nommer quelqu’un, choisissez son compte.'
    : null
}

const civility = /(^|\s)(m|mme|mlle|mr|dr|pr|monsieur|madame|docteur|professeur)\.?\s/i

/** A civility, or the name of somebody who has an account. */
function namesSomebody(text: string, accountNames: readonly string[]): boolean {
  const words = fold(text)
  return civility.test(text) || accountNames.some((name) => words.includes(fold(name)))
}

/** "Directeur de l’offre de soins, ARS Guadeloupe", the name of an account, or null for an empty place. */
export function pilotName(pilot: PilotView | undefined): string | null {
  if (!pilot) return null
  if (pilot.userName !== null) return pilot.userName
  return pilot.function === null ? null : `${pilot.function}, ${pilot.bodyName ?? 'organisme inconnu'}`
}

/** A pilot as the journal tells it. */
export type NamedPilot = { function: string | null; body: string | null; account: string | null }

type Words = {
  name: string
  programmes: string[]
  members: string[]
  ars: NamedPilot
  am: NamedPilot
  letterOn: string | null
  letterReference: string | null
  objectives: string | null
}

/** A group as the journal tells it, in a fixed order so that two are compared as texts. */
export function groupWords(words: Words): Readonly<Record<string, string | null | readonly string[]>> {
  const pilot = ({ function: held, body, account }: NamedPilot) =>
    account ?? (held && `${held}, ${body ?? 'organisme inconnu'}`)
  return {
    name: words.name,
    programmes: words.programmes.toSorted(),
    members: words.members.toSorted(),
    pilotArs: pilot(words.ars),
    pilotAm: pilot(words.am),
    letterOn: words.letterOn,
    letterReference: words.letterReference,
    objectives: words.objectives,
  }
}
