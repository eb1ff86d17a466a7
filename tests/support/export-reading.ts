import { parse } from 'csv-parse/sync'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readSheet } from 'read-excel-file/node'

/** pdfjs asks it; Node has it from 22 on. */
if (!('withResolvers' in Promise))
  Object.assign(Promise, {
    withResolvers() {
      const parts: { resolve?: unknown; reject?: unknown } = {}
      const promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }))
      return { promise, ...parts }
    },
  })

/** Lines above the titles of the columns. */
const above = 5

type Reopened = { head: string[]; titles: string[]; rows: unknown[][] }

/** A csv as French software reads it. */
export function reopenCsv(bytes: Buffer): Reopened {
  const lines: string[][] = parse(bytes, { delimiter: ';', bom: true, relax_column_count: true })
  const [titles = [], ...rows] = lines.slice(above)
  return { head: lines.slice(0, above - 1).map((line) => line[0] ?? ''), titles, rows }
}

/** An xlsx as a reader that is not ours reads it. */
export async function reopenXlsx(bytes: Buffer): Promise<Reopened> {
  const lines = await readSheet(bytes, { trim: false })
  const [titles = [], ...rows] = lines.slice(above)
  return { head: lines.slice(0, above - 1).map((line) => String(line[0])), titles: titles.map(String), rows }
}

/** The words of a PDF page by page, its language and its title. */
export async function reopenPdf(
  bytes: Buffer,
): Promise<{ pages: string[]; lang: unknown; title: unknown; tagged: boolean }> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await reading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  const { info } = await document.getMetadata()
  const facts = new Map(Object.entries(info))
  const tagged = bytes.includes('/StructTreeRoot')
  await reading.destroy()
  return { pages, lang: facts.get('Language'), title: facts.get('Title'), tagged }
}
