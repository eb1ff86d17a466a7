import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { ExportTable } from '../table'
import { linkParts, partsOf } from './parts'
import { headingRow, type SheetLink, sheetEnd, sheetRow, sheetStart } from './sheet'

/** Rows compressed at once, between two breaths of the process. */
const rowsPerChunk = 250

/** The table as an .xlsx, chunk by chunk: the rows are never all in memory as XML, and other requests go on meanwhile. */
export async function* xlsxChunks(table: ExportTable): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const add = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 })
    zip.add(part)
    return part
  }
  for (const [name, text] of Object.entries(partsOf(table))) add(name).push(strToU8(text), true)
  const sheet = add('xl/worksheets/sheet1.xml')
  const links: SheetLink[] = []
  for (const text of sheetTexts(table, links)) {
    sheet.push(strToU8(text))
    yield* ready.splice(0)
    await new Promise((resolve) => setImmediate(resolve))
  }
  sheet.push(strToU8(sheetEnd(table, links)), true)
  for (const [name, text] of Object.entries(linkParts(links))) add(name).push(strToU8(text), true)
  zip.end()
  yield* ready.splice(0)
}

function* sheetTexts(table: ExportTable, links: SheetLink[]): Generator<string> {
  yield sheetStart(table)
  let row = headingRow(table)
  let texts: string[] = []
  for (const cells of table.cells()) {
    row += 1
    texts.push(sheetRow(row, table.columns, cells, links))
    if (texts.length < rowsPerChunk) continue
    yield texts.join('')
    texts = []
  }
  yield texts.join('')
}
