import type { ExchangeHead, PlanExchange } from '@/lib/plan/exchange'
import type { PlanLevel } from '@/lib/plan/model'
import type { Savings } from '@/lib/plan/savings'
import type { Finding } from './finding'

/** The files of a deposit. */
export type DepositedFiles = { name: string; main: Buffer; companion: Buffer | null }

/** What a check knows beside the files: the region of the deposit, its plans, and what was corrected in place. */
export type CheckContext = {
  region: { code: string; name: string } | null
  plans: readonly ExchangeHead[]
  corrections: ReadonlyMap<string, string>
}

/** What a file says: a plan, or the savings of one. Both null as soon as something is refused: nothing of it can be published. */
export type Check = {
  findings: Finding[]
  head: ExchangeHead | null
  content: PlanExchange | null
  savings?: Savings | null
}

export type TemplateFile = { fileName: string; columns: readonly string[] }

/** One import format: what it is called, what it reads, the empty files to download, and its check (pure: nothing is written). */
export type ImportFormat = {
  id: string
  label: string
  help: string
  /** Value of the `accept` attribute of the file field. */
  accept: string
  /** Whose plans it writes; null for both. */
  level: PlanLevel | null
  /** The head of the plan is typed on the report, since the file does not say it. */
  headIsTyped: boolean
  companion: { label: string; accept: string } | null
  templates: readonly TemplateFile[]
  /** Titles of the columns, by id, for the report. */
  columnTitles: Readonly<Record<string, string>>
  check: (files: DepositedFiles, context: CheckContext) => Promise<Check>
}
