import 'server-only'
import { margin, type Parent, type Pen, type Role, type Style } from './pen'
import type { Block, GridColumn } from './sheet'
import { wrapLines } from './text'

type Grid = Extract<Block, { kind: 'grid' }>
type Placed = GridColumn & { x: number; width: number }

const padding = 4
/** Rows drawn between two breaths of the process. */
const rowsPerBreath = 40

/** A table whose titles come back on every page, and whose row may go on over several. */
export async function drawGrid(pen: Pen, { label, columns, rows, empty }: Grid): Promise<void> {
  const placed = placeColumns(columns, pen.width)
  const table = pen.doc.struct('Table', { alt: label })
  pen.root.add(table)
  drawTitles(pen, placed, table)
  let count = 0
  for (const row of rows) {
    drawRow(pen, placed, table, row)
    count += 1
    if (count % rowsPerBreath === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  if (count === 0) drawRow(pen, [{ title: '', share: 1, x: margin, width: pen.width }], table, [empty])
  table.end()
  pen.y += 8
}

function placeColumns(columns: readonly GridColumn[], width: number): Placed[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let x = margin
  return columns.map((column) => {
    const placed = { ...column, x, width: (column.share / shares) * width }
    x += placed.width
    return placed
  })
}

/** Read once; drawn again, unread, at the top of the following pages. */
function drawTitles(pen: Pen, columns: readonly Placed[], table: Parent | null): void {
  const cells = columns.map((column) => linesOf(pen, 'cellTitle', column, column.title))
  const height = heightOf(pen, 'cellTitle', cells)
  pen.need(height + 2 * pen.lineHeight('cell') + 3 * padding)
  pen.artifact(() => pen.doc.rect(margin, pen.y, pen.width, height).fill('#e8ecf2'))
  if (table) addCells(pen, columns, table, cells, 'TH')
  else
    pen.artifact(() => {
      for (const [index, column] of columns.entries()) drawCell(pen, 'cellTitle', column, cells[index] ?? [])
    })
  pen.y += height
}

function drawRow(pen: Pen, columns: readonly Placed[], table: Parent, row: readonly string[]): void {
  let cells = columns.map((column, index) => linesOf(pen, 'cell', column, row[index] ?? ''))
  const whole = heightOf(pen, 'cell', cells)
  if (pen.y + whole > pen.bottom && (whole < (pen.bottom - margin) / 2 || roomFor(pen) < 3)) nextPage(pen, columns)
  while (cells.some((lines) => lines.length > 0)) {
    const room = Math.max(1, roomFor(pen))
    const here = cells.map((lines) => lines.slice(0, room))
    addCells(pen, columns, table, here, 'TD')
    pen.y += heightOf(pen, 'cell', here)
    cells = cells.map((lines) => lines.slice(room))
    if (cells.some((lines) => lines.length > 0)) nextPage(pen, columns)
  }
  pen.rule(pen.y)
}

function nextPage(pen: Pen, columns: readonly Placed[]): void {
  pen.need(Number.POSITIVE_INFINITY)
  drawTitles(pen, columns, null)
}

/** Lines of a cell that still fit on the page. */
function roomFor(pen: Pen): number {
  return Math.floor((pen.bottom - pen.y - 2 * padding) / pen.lineHeight('cell'))
}

function addCells(
  pen: Pen,
  columns: readonly Placed[],
  table: Parent,
  cells: readonly (readonly string[])[],
  role: Extract<Role, 'TH' | 'TD'>,
): void {
  const row = pen.doc.struct('TR')
  table.add(row)
  const style = role === 'TH' ? 'cellTitle' : 'cell'
  columns.forEach((column, index) => {
    row.add(pen.doc.struct(role, {}, () => drawCell(pen, style, column, cells[index] ?? [])))
  })
  row.end()
}

function drawCell(pen: Pen, style: Style, { x, width, align }: Placed, lines: readonly string[]): void {
  const measure = pen.measure(style)
  lines.forEach((line, index) => {
    const left = align === 'right' ? x + width - padding - measure(line) : x + padding
    pen.drawLines(style, [line], { x: left, y: pen.y + padding + index * pen.lineHeight(style) })
  })
}

function linesOf(pen: Pen, style: Style, { width }: Placed, text: string): string[] {
  return wrapLines(text, width - 2 * padding, pen.measure(style))
}

function heightOf(pen: Pen, style: Style, cells: readonly (readonly string[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * pen.lineHeight(style) + 2 * padding
}
