import type { TreeRow } from './tree-rows'

/** The rows as a text for `SentTreeTable`. */
export function sendRows(rows: readonly TreeRow[]): string {
  return JSON.stringify(rows)
}

/** The rows `sendRows` wrote; only the server's own text comes here, so their shape is not checked again. */
export function readSentRows<Row extends TreeRow = TreeRow>(text: string): readonly Row[] {
  return JSON.parse(text)
}
