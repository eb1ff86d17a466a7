import { fromDatabaseDate } from '@/lib/core/civil-date'
import type { ExchangeAction, ExchangeHead, ExchangeProgramme, PlanExchange } from './exchange'
import type { IndicatorKind, Recurrence } from './model'
import type { StoredAction, StoredContent, StoredProgramme } from './queries/plan-content'

/** Words of the database to words of the format: an enum of PostgreSQL has no dash. */
export const exchangeRecurrence = {
  annual: 'annual',
  half_yearly: 'half-yearly',
  quarterly: 'quarterly',
  monthly: 'monthly',
} as const satisfies Record<Recurrence, string>

export const storedRecurrence = {
  annual: 'annual',
  'half-yearly': 'half_yearly',
  quarterly: 'quarterly',
  monthly: 'monthly',
} as const satisfies Record<string, Recurrence>

export const exchangeKind = (kind: IndicatorKind) => (kind === 'yes_no' ? 'yes-no' : kind)
export const storedKind = (kind: Exclude<IndicatorKind, 'yes_no'> | 'yes-no'): IndicatorKind =>
  kind === 'yes-no' ? 'yes_no' : kind

const leads: readonly (string | null)[] = ['ARS', 'ARS/AM', 'AM']

/** Stored words of a plan to the exchange format. */
export function exchangeOf(head: ExchangeHead, content: StoredContent): PlanExchange {
  const titles = new Map(content.programmes.map((programme) => [programme.programmeId, programme.title]))
  return {
    format: 'gdr-plan/1',
    plan: head,
    parts: content.parts.map((part) => ({
      title: part.title,
      lead: leads.includes(part.lead) ? (part.lead as 'ARS') : null,
      programmes: content.programmes
        .filter((programme) => programme.partId === part.id)
        .map((programme) => ({
          ...programmeWords(programme, programme.parentId === null ? null : (titles.get(programme.parentId) ?? null)),
          chantiers: content.chantiers
            .filter((chantier) => chantier.programmeId === programme.programmeId)
            .map((chantier) => ({
              number: chantier.number,
              title: chantier.title,
              actions: content.actions
                .filter((action) => action.chantierId === chantier.chantierId)
                .map((action) => actionWords(action)),
            })),
        })),
    })),
  }
}

/** The words of a programme, without what it holds. */
export function programmeWords(row: StoredProgramme, parent: string | null): Omit<ExchangeProgramme, 'chantiers'> {
  return {
    title: row.title,
    parent,
    order: row.order,
    context: row.context,
    objectives: row.objectives.map(({ label, value, unit, year }) => ({
      label,
      value: value === null ? null : Number(value),
      unit,
      year,
    })),
    resultIndicators: row.resultIndicators.map(({ label, level }) => ({
      label,
      level: level === 'national' || level === 'regional' ? level : null,
    })),
  }
}

/** The words of an action. */
export function actionWords(row: StoredAction): ExchangeAction {
  return {
    number: row.number,
    title: row.title,
    regional: row.regional,
    deadlines: row.deadlines.map(({ raw, label, from, to, recurrence, status }) => ({
      raw,
      label,
      from: from && fromDatabaseDate(from),
      to: to && fromDatabaseDate(to),
      recurrence: recurrence && exchangeRecurrence[recurrence],
      status,
    })),
    indicators: row.indicators.map(({ label, kind, numerator, denominator, current, target }) => ({
      label,
      kind: exchangeKind(kind),
      numerator,
      denominator,
      current,
      target,
    })),
    actors: row.actors.map((actor) => actor.body.name),
    rawActors: row.rawActors,
  }
}
