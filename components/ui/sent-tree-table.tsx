'use client'

import { type ComponentProps, useMemo } from 'react'
import { readSentRows } from './sent-rows'
import { TreeTable } from './tree-table'

type Props = Omit<ComponentProps<typeof TreeTable>, 'rows'> & {
  /** What `sendRows` wrote. */
  rows: string
}

/** A tree of hundreds of rows, sent by the server as one text: React reads a text at once, and objects key by key. */
export function SentTreeTable({ rows, ...rest }: Props) {
  const read = useMemo(() => readSentRows(rows), [rows])
  return <TreeTable {...rest} rows={read} />
}
