/** What the check says of one cell, one line or the file. */
export const severities = {
  refused: 'Refusé',
  doubtful: 'Douteux',
  understood: 'Compris',
} satisfies Record<string, string>

export type Severity = keyof typeof severities

/** The file of a deposit a line belongs to. */
export type FileRole = 'main' | 'companion'

export type Finding = {
  file: FileRole
  /** Row as a spreadsheet counts them (header = 1); null for the whole file. */
  line: number | null
  /** Id of the column, null for the whole line. */
  column: string | null
  severity: Severity
  /** The printed cell, as it is read (correction applied). */
  cell: string
  /** What was understood of it. */
  understood: string
  /** Why it is doubtful or refused; null when understood. */
  reason: string | null
}

export type SeverityCounts = Record<Severity, number>

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts: SeverityCounts = { refused: 0, doubtful: 0, understood: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

/** A refusal of the whole file. */
export function fileRefusal(reason: string, file: FileRole = 'main', line: number | null = null): Finding {
  return { file, line, column: null, severity: 'refused', cell: '', understood: '', reason }
}
