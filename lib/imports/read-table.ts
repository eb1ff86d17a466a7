import { type FileRole, type Finding, fileRefusal } from './finding'
import type { CheckContext } from './format'
import { readTables } from './reading/read-file'
import { type SourceTable, UnreadableFile } from './source-table'

export type ReadTables = { tables: SourceTable[] } | { refusal: Finding }

/** The tables of a deposited file with its corrections, or why it cannot be read as one. */
export async function readDeposited(bytes: Buffer, file: FileRole, { corrections }: CheckContext): Promise<ReadTables> {
  try {
    return { tables: (await readTables(bytes, file)).map((table) => ({ ...table, corrections })) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { refusal: fileRefusal(error.message, file, error.line) }
    throw error
  }
}

/** What the reader noticed of the whole file, as findings. */
export function tableRemarks(table: SourceTable | null): Finding[] {
  return (table?.remarks ?? []).map((reason) => ({ ...fileRefusal(reason, table?.file), severity: 'doubtful' }))
}
