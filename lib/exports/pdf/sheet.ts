/** A column of a printed table; `share` of the width. */
export type GridColumn = { title: string; share: number; align?: 'right' }

/** What follows the head of a page, from top to bottom. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; items: readonly { label: string; text: string }[] }
  | { kind: 'paragraph'; text: string; quiet?: true }
  | { kind: 'note'; by: string; text: string }
  | { kind: 'grid'; label: string; columns: readonly GridColumn[]; rows: Iterable<readonly string[]>; empty: string }

/** A document to print: who it comes from, what it is, its blocks. */
export type Sheet = {
  /** Name of the agency, and what else stands at the top. */
  letterhead: readonly string[]
  /** "Action 12" */
  over: string | null
  title: string
  /** A state in words, beside the title. */
  state: string | null
  /** One line of key facts. */
  lines: readonly string[]
  landscape: boolean
  blocks: readonly Block[]
  /** At the foot of every page: source and dates. */
  footer: string
}
