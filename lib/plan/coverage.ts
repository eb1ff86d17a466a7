import type { Declination } from './declination'
import { groupBy } from './group-by'
import type { Axis, Objective, Theme } from './national'
import type { PlanNode } from './tree'

/** Is an axis or an objective declined? An objective may be so by its axis taken as a whole. */
export const coverageStates = {
  declined: 'Décliné',
  through_axis: 'Décliné par l’axe',
  not_declined: 'Non décliné',
} satisfies Record<string, string>
export type CoverageState = keyof typeof coverageStates

export type CoveredObjective = Objective & { state: CoverageState; by: readonly Declination[] }
export type CoveredAxis = Omit<Axis, 'objectives'> & {
  state: CoverageState
  /** Who declines the axis as a whole. */
  by: readonly Declination[]
  objectives: readonly CoveredObjective[]
  /** Of all its objectives, also when some of them are left out of the reading. */
  share: Share
}
/** `share`: of all its axes, also when some of them are left out of the reading. */
export type CoveredTheme = Omit<Theme, 'axes'> & { axes: readonly CoveredAxis[]; share: Share }

/** How many are declined, of how many. */
export type Share = { declined: number; total: number }
export type CoverageCounts = { axes: Share; objectives: Share }

/**
 * The national plan with what declines it. An axis is declined when it is as a whole, or by one of its objectives; an objective when it is
 * itself, or through its axis as a whole. An abandoned action is shown and covers nothing.
 */
export function coverageOf(themes: readonly Theme[], declinations: readonly Declination[]): CoveredTheme[] {
  const ofAxis = groupBy(declinations, (one) => one.axisId)
  return themes.map((theme) => {
    const axes = theme.axes.map((axis) => coveredAxis(axis, ofAxis.get(axis.id) ?? []))
    return { ...theme, axes, share: shareOf(axes) }
  })
}

function coveredAxis(axis: Axis, declinations: readonly Declination[]): CoveredAxis {
  const by = declinations.filter((one) => one.objectiveId === null)
  const whole = by.some(covers)
  const objectives = axis.objectives.map((objective): CoveredObjective => {
    const own = declinations.filter((one) => one.objectiveId === objective.id)
    const state = own.some(covers) ? 'declined' : whole ? 'through_axis' : 'not_declined'
    return { ...objective, state, by: own }
  })
  const declined = whole || objectives.some((objective) => objective.state === 'declined')
  return { ...axis, state: declined ? 'declined' : 'not_declined', by, objectives, share: shareOf(objectives) }
}

/** An abandoned action does nothing any more for the national plan. */
export function covers({ source }: Declination): boolean {
  return !source.abandoned
}

export function countCoverage(themes: readonly CoveredTheme[]): CoverageCounts {
  const axes = themes.flatMap((theme) => theme.axes)
  return { axes: shareOf(axes), objectives: shareOf(axes.flatMap((axis) => axis.objectives)) }
}

function shareOf(list: readonly { state: CoverageState }[]): Share {
  return { declined: list.filter((one) => one.state !== 'not_declined').length, total: list.length }
}

/** Only what nothing declines: axes without any, and the objectives left out of the others. */
export function uncovered(themes: readonly CoveredTheme[]): CoveredTheme[] {
  return themes.flatMap((theme) => {
    const axes = theme.axes.flatMap((axis) => {
      const objectives = axis.objectives.filter((objective) => objective.state === 'not_declined')
      return axis.state === 'not_declined' || objectives.length > 0 ? [{ ...axis, objectives }] : []
    })
    return axes.length === 0 ? [] : [{ ...theme, axes }]
  })
}

export type IdleProgramme = { id: string; title: string; part: string; actions: number }

/** Programmes of a regional plan that decline nothing: neither themselves, nor one of their actions, nor what stands above or under them. */
export function idleProgrammes(tree: readonly PlanNode[], declinations: readonly Declination[]): IdleProgramme[] {
  const declining = new Set(declinations.filter(covers).map((one) => one.source.id))
  return tree.flatMap((part) => part.children.flatMap((node) => idleUnder(node, part.title, declining)))
}

function idleUnder(node: PlanNode, part: string, declining: ReadonlySet<string>): IdleProgramme[] {
  if (node.kind !== 'programme' || declining.has(node.id)) return []
  if (!declinesUnder(node, declining)) return [{ id: node.id, title: node.title, part, actions: node.counts.total }]
  return node.children.flatMap((child) => idleUnder(child, part, declining))
}

function declinesUnder(node: PlanNode, declining: ReadonlySet<string>): boolean {
  return declining.has(node.id) || node.children.some((child) => declinesUnder(child, declining))
}

export type RegionColumn = { code: string; name: string }
/** One axis, region by region: how many programmes and actions decline it. */
export type MatrixLine = { axis: Axis; theme: Theme; counts: readonly number[] }

/** Axis by region: the number of programmes and actions that decline the axis or one of its objectives. */
export function coverageMatrix(
  themes: readonly Theme[],
  declinations: readonly Declination[],
  regions: readonly RegionColumn[],
): MatrixLine[] {
  const live = declinations.filter(covers)
  return themes.flatMap((theme) =>
    theme.axes.map((axis) => {
      const here = live.filter((one) => one.axisId === axis.id)
      const counts = regions.map(({ code }) => {
        const sources = here.filter((one) => one.regionCode === code).map((one) => one.source.id)
        return new Set(sources).size
      })
      return { axis, theme, counts }
    }),
  )
}

/** How one region declines the national plan on a day. */
export type RegionCoverage = {
  region: RegionColumn
  /** Regions one may choose: the national administrator's choice. */
  regions: readonly RegionColumn[]
  /** The plan of the region on that day. */
  plan: { code: string; title: string } | null
  themes: readonly CoveredTheme[]
  idle: readonly IdleProgramme[]
}

/** Every region beside the national plan, for the national administrator. */
export type EveryRegionCoverage = {
  regions: readonly RegionColumn[]
  /** Regions that have no plan on that day. */
  withoutPlan: number
  matrix: readonly MatrixLine[]
  themes: readonly CoveredTheme[]
}
