/** What can be taken away, with the title of its file. */
export const exportKinds = {
  actions: 'Liste des actions',
  occurrences: 'Occurrences des échéances',
  programmes: 'Programmes et décomptes',
  avenants: 'Avenants et leurs changements',
  accounts: 'Liste des comptes',
  journal: 'Journal',
  law: 'Valeurs des textes et choix de la région',
  'action-sheet': 'Fiche action',
  'programme-sheet': 'Fiche programme',
} satisfies Record<string, string>
export type ExportKind = keyof typeof exportKinds
/** For zod. */
export const exportKindNames = Object.keys(exportKinds) as [ExportKind, ...ExportKind[]]

/** Formats, as a person chooses them. */
export const exportFormats = {
  xlsx: 'Classeur (xlsx)',
  csv: 'Texte à colonnes (csv)',
  pdf: 'À imprimer (pdf)',
} satisfies Record<string, string>
export type ExportFormat = keyof typeof exportFormats
/** For zod. */
export const exportFormatNames = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]]

/** Content type of a file of that format. */
export const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} satisfies Record<ExportFormat, string>

/** A fiche is laid out as pages only; rows go in every format. */
export function formatsOf(kind: ExportKind): readonly ExportFormat[] {
  return kind.endsWith('-sheet') ? ['pdf'] : exportFormatNames
}

/** Beyond this many rows the export is made by a job, and its owner told when it is ready. */
export const rowsAtOnce = 400
/** A file no spreadsheet would be at ease with is refused: filters make it smaller. A workbook is written in one breath, during which nobody is served: it holds fewer. */
export const rowsAtMost = { xlsx: 20_000, csv: 100_000, pdf: 100_000 } satisfies Record<ExportFormat, number>
/** Days a file is kept. */
export const daysKept = 7
/** The same thing asked again within this delay is a double click. */
export const doubleClickMs = 10_000

export const exportStates = {
  preparing: 'En préparation',
  ready: 'Prêt',
  expired: 'Expiré',
  failed: 'Échoué',
} satisfies Record<string, string>
export type ExportState = keyof typeof exportStates

/** Facts an export's state is read from. */
export type ExportFacts = {
  readyAt: Date | null
  expiresAt: Date | null
  failedAt: Date | null
  /** A job that gave up fails its export, whatever it could still write. */
  job: { state: 'waiting' | 'running' | 'done' | 'failed' } | null
}

/** State of an export at an instant. */
export function exportState({ readyAt, expiresAt, failedAt, job }: ExportFacts, now: Date): ExportState {
  if (failedAt !== null) return 'failed'
  if (readyAt !== null) return expiresAt !== null && expiresAt <= now ? 'expired' : 'ready'
  return job?.state === 'failed' ? 'failed' : 'preparing'
}

/** "liste-des-actions-2018-06-15.xlsx" */
export function exportFileName(title: string, day: string, format: ExportFormat): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${plain || 'export'}-${day}.${format}`
}
