import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { strToU8, zipSync } from 'fflate'
import type { CheckContext } from '@/lib/imports/format'

const folder = path.resolve('prisma/seed/files')

/** The two files of the demo plan, as an agency holds them. */
export const guadeloupe = {
  table: () => readFileSync(path.join(folder, 'plan-guadeloupe-2016-2019.csv')),
  programmes: () => readFileSync(path.join(folder, 'plan-guadeloupe-2016-2019-programmes.csv')),
}

export function csvRows(bytes: Buffer): string[][] {
  return parse(bytes, { delimiter: ';', bom: true })
}

/** Rows to the bytes of a CSV, every cell quoted. */
export function toCsv(rows: readonly (readonly string[])[], separator = ';'): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
}

const headings = [
  'Partie',
  'Pilote',
  'Programme',
  'Programme parent',
  'Chantier n°',
  'Chantier',
  'Action n°',
  'Action',
  'Échéances',
  'Indicateurs',
  'Acteurs',
] as const

export type RowText = Partial<Record<(typeof headings)[number], string>>

/** A small plan table: one row per given action, what is not given filled in. */
export function planTable(actions: readonly RowText[], titles: readonly string[] = headings): string[][] {
  const usual: RowText = {
    Partie: 'Partie ARS',
    Pilote: 'ARS',
    Programme: 'Programme A',
    'Chantier n°': '1',
    Chantier: 'Chantier un',
  }
  const rows = actions.map((action, index) => {
    const cells: RowText = { ...usual, 'Action n°': `Action ${index + 1}`, Action: `Titre ${index + 1}`, ...action }
    return headings.map((title) => cells[title] ?? '')
  })
  return [[...titles], ...rows]
}

export function csvOf(actions: readonly RowText[]): Buffer {
  return Buffer.from(toCsv(planTable(actions)), 'utf8')
}

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A cell of a test workbook: a text, or raw XML of a `c` element without its address (a formula, a date …). */
export type SheetCell = string | { raw: string }

function cellXml(cell: SheetCell): string {
  if (typeof cell !== 'string') return cell.raw
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, index) => cellXml(cell).replace('<c ', `<c r="${columnName(index)}${at + 1}" `))
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  return xml(`<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`)
}

/** The bytes of a workbook, one sheet per table. Style 1 is a date, dd/mm/yyyy. */
export function toXlsx(...sheets: readonly (readonly (readonly SheetCell[])[])[]): Buffer {
  const ids = sheets.map((_, index) => index + 1)
  const files: Record<string, string> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${ids.map((id) => `<sheet name="Feuille${id}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packaged}">${ids.map((id) => `<Relationship Id="rId${id}" Type="${relationships}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  }
  for (const [index, rows] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(rows)
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}

/** A check in Guadeloupe with no plan yet and nothing corrected. */
export function inGuadeloupe(corrections: Record<string, string> = {}): CheckContext {
  return { region: { code: '01', name: 'Guadeloupe' }, plans: [], corrections: new Map(Object.entries(corrections)) }
}
