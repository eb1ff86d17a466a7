import 'server-only'
import type { ExportDefinition } from '../definition'
import type { ExportKind } from '../model'
import type { ExportTable } from '../table'
import { accountsExport } from './accounts'
import { actionsExport } from './actions'
import { avenantsExport } from './avenants'
import { journalExport } from './journal'
import { lawExport } from './law'
import { occurrencesExport } from './occurrences'
import { programmesExport } from './programmes'

/** Every export made of rows. A new one adds its line here, and its name in model.ts. */
export const tableExports: readonly ExportDefinition<ExportTable>[] = [
  actionsExport,
  occurrencesExport,
  programmesExport,
  avenantsExport,
  accountsExport,
  journalExport,
  lawExport,
]

/** The definition of an export of rows, undefined for a fiche. */
export function tableExport(kind: ExportKind): ExportDefinition<ExportTable> | undefined {
  return tableExports.find((definition) => definition.kind === kind)
}
