import 'server-only'
import type { ExportDefinition } from '../definition'
import type { ExportKind } from '../model'
import type { Sheet } from '../pdf/sheet'
import { actionSheet } from './action-sheet'
import { programmeSheet } from './programme-sheet'

/** The fiches, laid out as pages. */
export const sheetExports: readonly ExportDefinition<Sheet>[] = [actionSheet, programmeSheet]

/** The definition of a fiche, undefined for rows. */
export function sheetExport(kind: ExportKind): ExportDefinition<Sheet> | undefined {
  return sheetExports.find((definition) => definition.kind === kind)
}
