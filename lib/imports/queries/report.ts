import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { contentChanges } from '@/lib/plan/content-changes'
import { contentCounts, removedActions } from '@/lib/plan/content-summary'
import { planContent } from '@/lib/plan/queries/plan-content'
import { amountInMillions } from '@/lib/plan/savings'
import { countPlan } from '@/lib/plan/structure'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { countSeverities, type Finding } from '../finding'
import type { Check } from '../format'
import { importFormat } from '../formats'
import { canOpenImports } from '../policy'
import { type BatchReport, findingsPerPage, mostUrgent, type ReportLine, type SeverityFilter } from '../report'
import { publicationResult } from '../result'
import { correctionKey } from '../source-table'
import { checkBatch, loadBatch, type StoredBatch } from '../stored-batch'

/** Null severity: what asks most to be looked at. */
export type ReportView = { severity: SeverityFilter | null; page: number }

/** The check of a deposit, made again from its files; nothing is written. Throws AppError OUT_OF_PERIMETER. */
export async function batchReport(user: CurrentUser, id: string, view: ReportView): Promise<BatchReport> {
  if (!canOpenImports(user)) throw new AppError('OUT_OF_PERIMETER')
  const batch = await loadBatch(db(), user, id)
  const format = importFormat(batch.format)
  const check = await checkBatch(db(), batch)
  const { target, changes } = await differences(check, batch)
  const counts = countSeverities(check.findings)
  const severity = view.severity ?? mostUrgent(counts)
  const shown = check.findings.filter((finding) => severity === 'all' || finding.severity === severity)
  const from = (view.page - 1) * findingsPerPage
  const cells = wholeCells(check.findings)
  return {
    id,
    fileName: batch.file.name,
    formatLabel: format.label,
    state: batch.state,
    lockVersion: batch.lockVersion,
    depositedAt: batch.createdAt,
    hasCompanion: batch.companionId !== null,
    counts,
    severity,
    head: check.head,
    headIsTyped: format.headIsTyped,
    plan: check.content && countPlan(check.content),
    savings: check.savings ? { items: check.savings.items.length, total: amountInMillions(check.savings.total) } : null,
    target,
    changes: changes.slice(0, 200),
    changeCounts: contentCounts(changes),
    removedActions: removedActions(changes),
    published: publicationResult.safeParse(batch.result).data?.counts ?? null,
    lines: shown.slice(from, from + findingsPerPage).map((finding, index) => ({
      id: from + index,
      ...lineOf(finding, format.columnTitles, batch, cells),
    })),
    total: shown.length,
  }
}

function cellKey({ file, line, column }: Finding): string | null {
  return line === null || column === null ? null : correctionKey(file, line, column)
}

function wholeCells(findings: readonly Finding[]): Map<string, string> {
  const cells = new Map<string, string>()
  for (const finding of findings) {
    const key = cellKey(finding)
    const held = key === null ? undefined : cells.get(key)
    if (key !== null)
      cells.set(
        key,
        held === undefined
          ? finding.cell
          : `${held}
${finding.cell}`,
      )
  }
  return cells
}

function lineOf(
  finding: Finding,
  titles: Readonly<Record<string, string>>,
  { corrections }: StoredBatch,
  cells: ReadonlyMap<string, string>,
): Omit<ReportLine, 'id'> {
  const { line, column } = finding
  const known = column !== null && titles[column] !== undefined
  // The header (line 1) is the file's own: it is corrected there.
  const key = known && line !== null && line > 1 ? cellKey(finding) : null
  return {
    ...finding,
    columnTitle: column === null ? '' : (titles[column] ?? column),
    correctionKey: key,
    wholeCell: key === null ? finding.cell : (corrections.get(key) ?? cells.get(key) ?? finding.cell),
    corrected: key !== null && corrections.has(key),
  }
}

/** What publishing would change today. A published deposit shows what it did instead. */
async function differences({ content, head }: Check, batch: StoredBatch) {
  if (!content || !head || batch.state !== 'deposited') return { target: null, changes: [] }
  const plan = await db().plan.findUnique({
    where: { code: head.code },
    select: { id: true, states: { orderBy: { id: 'desc' }, take: 1, select: { status: true } } },
  })
  if (!plan) return { target: null, changes: [] }
  const changes = contentChanges(content, await planContent(db(), plan.id, await today()))
  return { target: { status: plan.states[0]?.status ?? ('projet' as const) }, changes }
}
