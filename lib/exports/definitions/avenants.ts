import 'server-only'
import { AppError } from '@/lib/core/errors'
import { readPlanAddress } from '@/lib/plan/address'
import type { ChangeView, changeKinds } from '@/lib/plan/change-view'
import { avenantStatuses } from '@/lib/plan/model'
import { readsPlans } from '@/lib/plan/policy'
import { avenantsWithChanges } from '@/lib/plan/queries/avenant-changes'
import { type Avenant, allAvenantsOf } from '@/lib/plan/queries/avenants'
import { planOf } from '@/lib/plan/queries/plans'
import type { FieldChange } from '@/lib/plan/versions'
import { type Asked, type ExportDefinition, headOf } from '../definition'
import { exportKinds } from '../model'
import { planWords } from '../plan-reading'
import { type Column, type ExportTable, tableOf } from '../table'

type Row = { avenant: Avenant; change: ChangeView | null; field: FieldChange | null }

const columns: readonly Column<Row>[] = [
  { title: 'Avenant n°', type: 'number', width: 11, paper: 7, value: ({ avenant }) => avenant.number },
  { title: 'Avenant', type: 'text', width: 34, paper: 16, value: ({ avenant }) => avenant.title },
  { title: 'État', type: 'text', width: 14, paper: 9, value: ({ avenant }) => avenantStatuses[avenant.status] },
  { title: 'Prend effet le', type: 'date', width: 13, paper: 10, value: ({ avenant }) => avenant.effectiveOn },
  { title: 'Acte', type: 'text', width: 30, value: ({ avenant }) => avenant.act },
  { title: 'Nature', type: 'text', width: 16, paper: 11, value: ({ change }) => change && kindWords[change.kind] },
  { title: 'Ce qui change', type: 'text', width: 50, paper: 26, value: ({ change }) => change?.name ?? null },
  { title: 'Champ', type: 'text', width: 16, paper: 10, value: ({ field }) => field?.label ?? null },
  { title: 'Avant', type: 'text', width: 50, paper: 26, value: ({ field }) => field?.before.join('\n') || null },
  { title: 'Après', type: 'text', width: 50, paper: 26, value: ({ field }) => field?.after.join('\n') || null },
]

const kindWords = {
  added: 'Ajout',
  moved: 'Déplacement',
  changed: 'Modification',
  removed: 'Retrait',
  shifted: 'Changement de rang',
} satisfies Record<keyof typeof changeKinds, string>

/** The avenants of a plan, latest first, one line a changed field; one that changes nothing yet keeps its line. */
export const avenantsExport: ExportDefinition<ExportTable> = {
  kind: 'avenants',
  size: async (asked) => {
    const avenants = await allAvenantsOf(asked.user, await planAsked(asked))
    return avenants.reduce((sum, { changes }) => sum + Math.max(1, changes), 0)
  },
  read: async (asked) => {
    const plan = await planAsked(asked)
    const avenants = await avenantsWithChanges(asked.user, plan)
    const head = { title: exportKinds.avenants, source: planWords(plan), filters: [], readOn: null }
    return tableOf(await headOf(asked.user, head), columns, avenants.flatMap(rowsOf))
  },
}

function planAsked({ user, query, day }: Asked) {
  if (!readsPlans(user)) throw new AppError('OUT_OF_PERIMETER')
  return planOf(user, readPlanAddress(query).address.plan, day)
}

function rowsOf({ avenant, changes }: { avenant: Avenant; changes: readonly ChangeView[] }): Row[] {
  if (changes.length === 0) return [{ avenant, change: null, field: null }]
  return changes.flatMap((change): Row[] => {
    const moved: FieldChange[] =
      change.from === change.to ? [] : [{ ...place, before: lines(change.from), after: lines(change.to) }]
    const fields = [...moved, ...change.fields]
    return fields.length === 0
      ? [{ avenant, change, field: null }]
      : fields.map((field) => ({ avenant, change, field }))
  })
}

const place = { field: 'place', label: 'Place' }

function lines(text: string | null): string[] {
  return text === null ? [] : [text]
}
