import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import { filtersOf, type PlanAddress, readPlanAddress } from '@/lib/plan/address'
import { choicesOf } from '@/lib/plan/choices'
import { filterWords } from '@/lib/plan/filter-words'
import { filterTree } from '@/lib/plan/filters'
import { type Meteo, meteos } from '@/lib/plan/meteo'
import { planLevels, planStatuses, readingDay } from '@/lib/plan/model'
import { readsPlans } from '@/lib/plan/policy'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { type PlanHead, planOf } from '@/lib/plan/queries/plans'
import type { ActionRow, PlanNode } from '@/lib/plan/tree'
import { type Asked, headOf } from './definition'
import type { TableHead } from './table'

export type PlanReading = {
  plan: PlanHead
  on: CivilDate
  /** Narrowed as the page narrows it. */
  tree: readonly PlanNode[]
  address: PlanAddress
  filters: readonly string[]
}

/** The plan of an address, read and narrowed as its page does. Throws AppError OUT_OF_PERIMETER. */
export async function planReading({ user, query, day }: Asked): Promise<PlanReading> {
  const { plan, on, address } = await planAsked({ user, query, day })
  const tree = await planTree(user, plan, on)
  const words = filterWords(address, choicesOf(tree, plan, []))
  return { plan, on, address, tree: filterTree(tree, filtersOf(address)), filters: words }
}

/** Which plan an address asks, on which day. Throws AppError OUT_OF_PERIMETER. */
export async function planAsked({ user, query, day }: Asked) {
  if (!readsPlans(user)) throw new AppError('OUT_OF_PERIMETER')
  const { address } = readPlanAddress(query)
  const plan = await planOf(user, address.plan, address.on ?? day)
  return { plan, on: readingDay(plan, address.on ?? day), address }
}

/** What stands above the rows of a plan. */
export function planHead({ user }: Asked, title: string, { plan, on, filters }: PlanReading): Promise<TableHead> {
  return headOf(user, { title, source: planWords(plan), filters, readOn: readingWords(on) })
}

/** "Plan lu au 15/06/2018" */
export function readingWords(on: CivilDate): string {
  return `Plan lu au ${formatDate(on)}`
}

/** "Plan … · Guadeloupe · 2016-2019 · Arrêté" */
export function planWords(plan: PlanHead): string {
  const where = plan.regionName ?? planLevels[plan.level]
  return [plan.title, where, `${plan.startYear}-${plan.endYear}`, planStatuses[plan.status]].join(' · ')
}

/** An action with the titles of what stands above it. */
export type PlacedAction = {
  part: string
  programme: string
  subProgramme: string | null
  chantier: string | null
  action: ActionRow
  /** The last weather said of it on the day of reading, in a word. */
  meteo: string | null
}

/** Every action under some nodes, placed, in reading order. */
export function placedActions(nodes: readonly PlanNode[]): PlacedAction[] {
  return nodes.flatMap((node) => under(node, { part: '', programme: '', subProgramme: null, chantier: null }))
}

type Above = Omit<PlacedAction, 'action' | 'meteo'>

/** "Nuageux", null when nobody said it. */
export function meteoWord(meteo: Meteo | null): string | null {
  return meteo && meteos[meteo]
}

function under(node: PlanNode, above: Above): PlacedAction[] {
  if (node.action) return [{ ...above, action: node.action, meteo: meteoWord(node.meteo) }]
  const here = { ...above, ...placeOf(node, above) }
  return node.children.flatMap((child) => under(child, here))
}

function placeOf(node: PlanNode, { programme }: Above): Partial<Above> {
  if (node.kind === 'part') return { part: node.title }
  if (node.kind === 'chantier')
    return { chantier: [node.number && `Chantier ${node.number}`, node.title].filter(Boolean).join(' : ') }
  return programme === '' ? { programme: node.title } : { subProgramme: node.title }
}
