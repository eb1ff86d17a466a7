import type { CivilDate } from '@/lib/core/civil-date'

/** How often a recurring deadline comes back. */
export const recurrences = {
  annual: 'chaque année',
  half_yearly: 'chaque semestre',
  quarterly: 'chaque trimestre',
  monthly: 'chaque mois',
} satisfies Record<string, string>
export type Recurrence = keyof typeof recurrences

/** What the printed text says beside the dates. */
export const deadlineStatuses = {
  suspended: 'suspendue',
  deferred: 'différée',
  awaiting: 'en attente',
} satisfies Record<string, string>
export type DeadlineStatus = keyof typeof deadlineStatuses

/** Computed state of an action (lib/plan/progress.ts), in the order they are listed on screen. */
export const progressStates = {
  en_retard: 'En retard',
  en_cours: 'En cours',
  a_venir: 'À venir',
  realisee: 'Réalisée',
  suspendue: 'Suspendue',
  abandonnee: 'Abandonnée',
  a_preciser: 'À préciser',
} satisfies Record<string, string>
export type ProgressState = keyof typeof progressStates

/** What a person may say of an action; `rouverte` takes the earlier word back and the state is computed again. */
export const setStates = {
  realisee: 'Réalisée',
  abandonnee: 'Abandonnée',
  rouverte: 'Rouverte',
} satisfies Record<string, string>
export type SetState = keyof typeof setStates

export const planStatuses = {
  projet: 'Projet',
  avis_crc3a: 'Avis de la CRC3A rendu',
  arrete: 'Arrêté',
  clos: 'Clos',
} satisfies Record<string, string>
export type PlanStatus = keyof typeof planStatuses

/** The steps a plan has still to take, in order. */
export function stepsAhead(status: PlanStatus): PlanStatus[] {
  const all = Object.keys(planStatuses) as PlanStatus[]
  return all.slice(all.indexOf(status) + 1)
}

/** An avenant is prepared (no reader of the plan sees it), then adopted or given up. */
export const avenantStatuses = {
  preparation: 'En préparation',
  adopte: 'Adopté',
  annule: 'Annulé',
} satisfies Record<string, string>
export type AvenantStatus = keyof typeof avenantStatuses

/** What an avenant changes one by one. */
export const planObjects = { programme: 'Programme', chantier: 'Chantier', action: 'Action' } satisfies Record<
  string,
  string
>
export type PlanObject = keyof typeof planObjects

export const planLevels = { regional: 'Plan régional', national: 'Plan national' } satisfies Record<string, string>
export type PlanLevel = keyof typeof planLevels

export const indicatorKinds = {
  ratio: 'Rapport',
  count: 'Nombre',
  yes_no: 'Oui / non',
  evolution: 'Évolution',
  amount: 'Montant',
  level: 'Niveau',
  text: 'Texte',
} satisfies Record<string, string>
export type IndicatorKind = keyof typeof indicatorKinds

/** The 12 blocs of the plan ONDAM classify programmes a second time; the source prints their numbers. */
export const blocNumbers: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** First and last civil day, both inside. */
export type Period = { from: CivilDate; to: CivilDate }

/** A deadline as read from the printed line: a due date has `to` only; what cannot be resolved has neither bound. */
export type DeadlineFacts = {
  position: number
  raw: string
  label: string | null
  from: CivilDate | null
  to: CivilDate | null
  recurrence: Recurrence | null
  status: DeadlineStatus | null
}

/** Somebody said an occurrence done, on a civil day, with the words that prove it. */
export type OccurrenceDone = { deadlinePosition: number; endsOn: CivilDate; on: CivilDate; proof: string | null }

/** One thing somebody said of an occurrence, kept whatever is said next: done on a day with its proof, or taken back with a reason. */
export type OccurrenceWord = {
  id: string
  deadlinePosition: number
  endsOn: CivilDate
  done: boolean
  on: CivilDate
  proof: string | null
  reason: string | null
  byName: string
  at: Date
  /** Size in bytes. */
  file: { name: string; size: number } | null
}

/** One time an action is due. `from` is null for a due date alone. */
export type Occurrence = { deadlinePosition: number; from: CivilDate | null; to: CivilDate }

export type FollowedOccurrence = Occurrence & { done: { on: CivilDate; proof: string | null } | null }

/** The period of a plan in civil days. */
export function planPeriod(plan: { startYear: number; endYear: number }): Period {
  return { from: `${plan.startYear}-01-01` as CivilDate, to: `${plan.endYear}-12-31` as CivilDate }
}

/** The day itself, or the nearest day of the plan's period. */
export function insidePlan(day: CivilDate, { from, to }: Period): CivilDate {
  if (day < from) return from
  return day > to ? to : day
}

/** The day a plan is read on: the day asked, but never before the plan begins (a plan prepared ahead is read on its first day). */
export function readingDay(plan: { startYear: number; endYear: number }, asked: CivilDate): CivilDate {
  const { from } = planPeriod(plan)
  return asked < from ? from : asked
}

/** The number is printed without the word "Action". */
export function actionName(action: { number: string; title: string }): string {
  return `Action ${action.number} : ${action.title}`
}

/** Title of a chantier as people say it; an implicit chantier has neither number nor title. */
export function chantierName(chantier: { number: number | null; title: string | null }): string {
  if (chantier.number === null) return chantier.title ?? 'Actions sans chantier'
  return chantier.title === null ? `Chantier ${chantier.number}` : `Chantier ${chantier.number} : ${chantier.title}`
}

/** A step of the way from the plan to an action. */
export type Place = { kind: 'part' | 'programme' | 'chantier'; id: string; name: string }

/** Fields of the forms of a plan whose stored words are shown beside what was typed. */
export const staleFields = {
  number: 'Numéro',
  title: 'Libellé',
  context: 'Contexte',
  objectives: 'Objectifs chiffrés',
  resultIndicators: 'Indicateurs de résultat',
  deadlines: 'Échéances',
  actors: 'Acteurs',
  state: 'État',
  note: 'Note',
} satisfies Record<string, string>
export type StaleField = keyof typeof staleFields

/** What a refused write shows beside its sentence when somebody else wrote in between: the version stored now. */
export type StaleAction = {
  kind: 'stale-action'
  /** The version to build on, when the person goes on. */
  lockVersion: number
  by: string | null
  /** "15/06/2018 à 14 h 32" */
  at: string | null
  /** By name of the form's field. */
  stored: Partial<Record<StaleField, string | null>> | null
}
