import 'server-only'
import { due } from '@/lib/plan/rollup'
import type { PlanNode } from '@/lib/plan/tree'
import type { ExportDefinition } from '../definition'
import { exportKinds } from '../model'
import { meteoWord, planHead, planReading } from '../plan-reading'
import { type Column, type ExportTable, tableOf } from '../table'

type Row = { part: string; lead: string | null; programme: string; subProgramme: string | null; node: PlanNode }

const count = (title: string, paper: number, value: (counts: PlanNode['counts']) => number): Column<Row> => ({
  title,
  type: 'number',
  width: 12,
  paper,
  value: ({ node }) => value(node.counts),
})

const columns: readonly Column<Row>[] = [
  { title: 'Partie', type: 'text', width: 24, paper: 14, value: ({ part }) => part },
  { title: 'Pilote', type: 'text', width: 12, paper: 8, value: ({ lead }) => lead },
  { title: 'Programme', type: 'text', width: 44, paper: 26, value: ({ programme }) => programme },
  { title: 'Sous-programme', type: 'text', width: 34, paper: 18, value: ({ subProgramme }) => subProgramme },
  { title: 'Blocs', type: 'text', width: 9, paper: 6, value: ({ node }) => node.blocs.join(', ') || null },
  { title: 'Météo', type: 'text', width: 11, value: ({ node }) => meteoWord(node.meteo) },
  count('Actions', 8, ({ total }) => total),
  count('Réalisées', 9, ({ done }) => done),
  count('À échéance', 9, due),
  count('En retard', 8, ({ late }) => late),
  count('En cours ou à venir', 9, ({ onTrack }) => onTrack),
  count('Suspendues ou abandonnées', 12, ({ setAside }) => setAside),
  count('À préciser, non comptées', 10, ({ uncounted }) => uncounted),
]

/** One line a programme or sub-programme, with the counts of the actions that answer the filters. */
export const programmesExport: ExportDefinition<ExportTable> = {
  kind: 'programmes',
  size: async (asked) => rowsOf((await planReading(asked)).tree).length,
  read: async (asked) => {
    const reading = await planReading(asked)
    return tableOf(await planHead(asked, exportKinds.programmes, reading), columns, rowsOf(reading.tree))
  },
}

function rowsOf(parts: readonly PlanNode[]): Row[] {
  return parts.flatMap(({ title: part, lead, children }) =>
    children.flatMap((node) => {
      const row = { part, lead, programme: node.title, subProgramme: null, node }
      const below = node.children.filter(({ kind }) => kind === 'programme')
      return [row, ...below.map((child) => ({ ...row, subProgramme: child.title, node: child }))]
    }),
  )
}
