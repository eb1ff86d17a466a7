import type { ContentChange } from '@/lib/plan/content-changes'
import type { ExchangeHead } from '@/lib/plan/exchange'
import type { PlanStatus } from '@/lib/plan/model'
import type { PlanCounts } from '@/lib/plan/structure'
import type { Finding, Severity, SeverityCounts } from './finding'
import type { ImportState, PublicationCounts } from './model'

export const findingsPerPage = 50

export type SeverityFilter = Severity | 'all'

/** The list a person should open first. */
export function mostUrgent(counts: SeverityCounts): SeverityFilter {
  if (counts.refused > 0) return 'refused'
  return counts.doubtful > 0 ? 'doubtful' : 'all'
}

/** One line of the report as the page shows it. */
export type ReportLine = Finding & {
  /** Its place in the report. */
  id: number
  columnTitle: string
  /** Key of the correction of this cell, null when it cannot be corrected in place. */
  correctionKey: string | null
  /** The whole cell; a finding may speak of one of its lines. */
  wholeCell: string
  corrected: boolean
}

export type BatchReport = {
  id: string
  fileName: string
  formatLabel: string
  state: ImportState
  lockVersion: number
  depositedAt: Date
  hasCompanion: boolean
  counts: SeverityCounts
  /** The list shown. */
  severity: SeverityFilter
  head: ExchangeHead | null
  headIsTyped: boolean
  plan: PlanCounts | null
  /** What a table of savings holds: its number of items and its total as a person reads it. */
  savings: { items: number; total: string } | null
  /** The plan in the base that this deposit changes, null when it would create one. */
  target: { status: PlanStatus } | null
  changes: readonly ContentChange[]
  changeCounts: PublicationCounts
  removedActions: readonly string[]
  published: PublicationCounts | null
  lines: readonly ReportLine[]
  total: number
}
