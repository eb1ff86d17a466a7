import type { ExchangeAction, ExchangeChantier, ExchangePart, ExchangeProgramme, PlanExchange } from './exchange'

/** How much a plan holds. */
export type PlanCounts = {
  parts: number
  programmes: number
  chantiers: number
  implicitChantiers: number
  actions: number
  deadlines: number
  indicators: number
}

export function programmesOf(plan: Pick<PlanExchange, 'parts'>): ExchangeProgramme[] {
  return plan.parts.flatMap((part: ExchangePart) => part.programmes)
}

export function chantiersOf(plan: Pick<PlanExchange, 'parts'>): ExchangeChantier[] {
  return programmesOf(plan).flatMap((programme) => programme.chantiers)
}

export function actionsOf(plan: Pick<PlanExchange, 'parts'>): ExchangeAction[] {
  return chantiersOf(plan).flatMap((chantier) => chantier.actions)
}

export function countPlan(plan: Pick<PlanExchange, 'parts'>): PlanCounts {
  const chantiers = chantiersOf(plan)
  const actions = actionsOf(plan)
  return {
    parts: plan.parts.length,
    programmes: programmesOf(plan).length,
    chantiers: chantiers.length,
    implicitChantiers: chantiers.filter((chantier) => chantier.number === null && chantier.title === null).length,
    actions: actions.length,
    deadlines: actions.reduce((sum, action) => sum + action.deadlines.length, 0),
    indicators: actions.reduce((sum, action) => sum + action.indicators.length, 0),
  }
}
