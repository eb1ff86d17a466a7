import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { type CellValue, type ColumnHead, type ExportTable, headLines, type Link } from '../table'
import { styleOf, styles } from './styles'
import { cellXml, columnLetters, declaration, relationSpace, spreadsheetSpace } from './xml'

/** Excel keeps 65 530 links in a sheet; past that a link is its text. */
const linkLimit = 65_530
const dayMs = 86_400_000
/** Day 0 of Excel, its 29 February 1900 counted. */
const dayZero = Date.UTC(1899, 11, 30)

/** A link to be declared after the rows: cell and address. */
export type SheetLink = { cell: string; href: string }

/** Row of the titles of the columns, counted from 1: the lines above, an empty one, then it. */
export function headingRow(table: ExportTable): number {
  return headLines(table.head).length + 2
}

/** The sheet up to its first row of data. */
export function sheetStart(table: ExportTable): string {
  const row = headingRow(table)
  const columns = table.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const above = headLines(table.head).map((line, index) =>
    rowXml(index + 1, [textXml(`A${index + 1}`, line, index === 0 ? styles.title : styles.context)]),
  )
  const titles = table.columns.map(({ title }, index) =>
    textXml(`${columnLetters(index)}${row}`, title, styles.heading),
  )
  return [
    `${declaration}<worksheet xmlns="${spreadsheetSpace}" xmlns:r="${relationSpace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${row}" topLeftCell="A${row + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${row + 1}" sqref="A${row + 1}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
    ...above,
    rowXml(row, titles),
  ].join('')
}

/** One row of data; the links it holds are added to `links`. */
export function sheetRow(
  row: number,
  columns: readonly ColumnHead[],
  cells: readonly CellValue[],
  links: SheetLink[],
): string {
  return rowXml(
    row,
    columns.map(({ type }, index) => {
      const cell = `${columnLetters(index)}${row}`
      const value = cells[index] ?? null
      if (value === null) return `<c r="${cell}" s="${styles.text}"/>`
      if (typeof value === 'object') return linkXml(cell, value, links)
      if (typeof value === 'number') return numberXml(cell, value, styleOf(type))
      return type === 'date'
        ? numberXml(cell, serialDay(value as CivilDate), styles.date)
        : textXml(cell, value, styles.text)
    }),
  )
}

/** What closes the sheet: the filter on the titles, the links, an A4 page on its side with numbered pages. */
export function sheetEnd(table: ExportTable, links: readonly SheetLink[]): string {
  const targets = links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`)
  return [
    '</sheetData>',
    `<autoFilter ref="${filteredRange(table)}"/>`,
    targets.length > 0 ? `<hyperlinks>${targets.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;RPage &amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

/** Titles and rows: "A6:N220". */
export function filteredRange(table: ExportTable): string {
  const row = headingRow(table)
  return `A${row}:${columnLetters(table.columns.length - 1)}${row + table.count}`
}

/** The number Excel keeps for a civil day. */
export function serialDay(day: CivilDate): number {
  return Math.round((toDatabaseDate(day).getTime() - dayZero) / dayMs)
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`
}

function textXml(cell: string, text: string, style: number): string {
  return `<c r="${cell}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`
}

function numberXml(cell: string, value: number, style: number): string {
  return Number.isFinite(value) ? `<c r="${cell}" s="${style}"><v>${value}</v></c>` : `<c r="${cell}" s="${style}"/>`
}

function linkXml(cell: string, { text, href }: Link, links: SheetLink[]): string {
  if (links.length >= linkLimit) return textXml(cell, text, styles.text)
  links.push({ cell, href })
  return textXml(cell, text, styles.link)
}
