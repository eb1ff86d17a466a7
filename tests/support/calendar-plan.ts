import type { ActionRecord, PlanNode } from '@/lib/plan/tree'
import { buildTree } from '@/lib/plan/tree'
import { day, period2016 } from './plan-facts'

/** One action with what the test says of it. */
export function anActionRecord(rest: Partial<ActionRecord> = {}): ActionRecord {
  return {
    id: 'a',
    chantierId: 'achats',
    number: '1',
    title: 'Visiter les établissements',
    regional: false,
    deadlines: [],
    actors: ['ARS'],
    indicatorCount: 0,
    said: null,
    done: [],
    ...rest,
  }
}

/** A plan of one programme that holds these actions, read on a day. */
export function treeOf(actions: readonly ActionRecord[], today: string): PlanNode[] {
  const parts = [{ id: 'ars', title: 'Programmes ARS', lead: 'ARS' }]
  const programmes = [{ id: 'phare', partId: 'ars', parentId: null, title: 'PHARE', blocs: [1] }]
  const chantiers = [{ id: 'achats', programmeId: 'phare', number: 1, title: 'Achats' }]
  return buildTree({ parts, programmes, chantiers, actions }, day(today), period2016)
}
