import type { CivilDate } from '@/lib/core/civil-date'
import { fold } from '@/lib/core/text'

/** What a body is. */
export const bodyKinds = {
  ars: 'Agence régionale de santé',
  dcgdr: 'Direction de la coordination de la gestion du risque',
  cpam: 'Caisse primaire ou générale',
  msa: 'Mutualité sociale agricole',
  drsm: 'Service médical',
  omedit: 'OMEDIT',
  establishment: 'Établissements et leurs fédérations',
  professional: 'Professionnels et leurs unions',
  public: 'Autre service public',
  other: 'Autre',
} satisfies Record<string, string>
export type BodyKind = keyof typeof bodyKinds
/** For zod. */
export const bodyKindNames = Object.keys(bodyKinds) as [BodyKind, ...BodyKind[]]

/** Whose side a body is on in the plan. */
export const bodySides = { ars: 'ARS', am: 'Assurance Maladie', other: 'Autre' } as const
export type BodySide = keyof typeof bodySides
export const bodySideNames = Object.keys(bodySides) as [BodySide, ...BodySide[]]

export const bodyStates = {
  active: 'Actif',
  inactive: 'Désactivé',
  merged: 'Réuni à un autre',
  removed: 'Retiré',
} as const
export type BodyState = keyof typeof bodyStates

/** Kinds whose bodies cover territories. */
const caisses: readonly BodyKind[] = ['cpam', 'msa', 'drsm']
export function coversTerritories(kind: BodyKind): boolean {
  return caisses.includes(kind)
}

/** What a directory says of a body from a day on. */
export type BodyEntry = {
  id: string
  name: string
  state: BodyState
  kind: BodyKind
  side: BodySide
  territories: readonly string[]
  successorId: string | null
  from: CivilDate
  reason: string
  byName: string
  recordedAt: Date
}

/** What a name lets one think of a body nobody has described yet. */
const guesses: readonly [RegExp, BodyKind, BodySide][] = [
  [/^ars\b/, 'ars', 'ars'],
  [/^dcgdr\b/, 'dcgdr', 'am'],
  [/^(am|cpam|cgss|assurance maladie)\b/, 'cpam', 'am'],
  [/^msa\b/, 'msa', 'am'],
  [/^(drsm|elsm)\b/, 'drsm', 'am'],
  [/^omedit\b/, 'omedit', 'other'],
  [/^(ch|chu|clinique|etablissement|fhf|fhp|ghpsy)\b/, 'establishment', 'other'],
  [/^(urps|ordre)\b/, 'professional', 'other'],
]

export function guessBody(name: string): { kind: BodyKind; side: BodySide } {
  const text = fold(name)
  const [, kind, side] = guesses.find(([pattern]) => pattern.test(text)) ?? []
  return { kind: kind ?? 'other', side: side ?? 'other' }
}

/** Whether two names are one, accents, capitals and spaces aside. */
export function sameBodyName(one: string, other: string): boolean {
  return fold(one) === fold(other)
}
