import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { withoutApostrophe } from '@/lib/core/csv'
import { cellLimit, cellText, printable } from '@/lib/exports/cell-text'
import { csvChunks } from '@/lib/exports/csv'
import { type Column, type ExportTable, headLines, tableOf } from '@/lib/exports/table'
import { xlsxChunks } from '@/lib/exports/xlsx/write'
import { day } from '@/tests/support/plan-facts'

type Row = { text: string | null; date?: string; number?: number; amount?: number; share?: number }

const columns: readonly Column<Row>[] = [
  { title: 'Texte', type: 'text', width: 30, value: ({ text }) => text },
  { title: 'Date', type: 'date', width: 12, value: ({ date }) => (date === undefined ? null : day(date)) },
  { title: 'Nombre', type: 'number', width: 10, value: ({ number }) => number ?? null },
  { title: 'Montant', type: 'amount', width: 12, value: ({ amount }) => amount ?? null },
  { title: 'Taux', type: 'percentage', width: 10, value: ({ share }) => share ?? null },
  { title: 'Fiche', type: 'link', width: 10, value: () => ({ text: 'Ouvrir', href: 'https://gdr.example/a?b=1&c=2' }) },
]

const head = {
  title: 'Liste des actions',
  source: 'Plan de Guadeloupe',
  filters: ['En retard', 'Acteur : ARS'],
  readOn: 'Plan lu au 15/06/2018',
  exported: 'Exporté le 15/06/2018 à 14 h 32 par Camille Exemple',
  notice: null,
}

const table = (rows: readonly Row[]): ExportTable => tableOf(head, columns, rows)

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

const csvOf = async (rows: readonly Row[]) => (await bytesOf(csvChunks(table(rows)))).toString('utf8')
const csvRows = async (rows: readonly Row[]): Promise<string[][]> =>
  parse(await csvOf(rows), { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: false })
const xlsxOf = (rows: readonly Row[]) => bytesOf(xlsxChunks(table(rows)))
/** Rows of data, read by a reader that is not ours. */
const xlsxRows = async (rows: readonly Row[]) => (await readSheet(await xlsxOf(rows), { trim: false })).slice(6)
const part = async (rows: readonly Row[], name: string) =>
  Buffer.from(unzipSync(new Uint8Array(await xlsxOf(rows)))[name] ?? []).toString('utf8')

describe('the text of a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33 5 90', "'+33 5 90"],
    ['-12', "'-12"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '\n=1'],
    ["'=1", "''=1"],
    ['l’action = 3', 'l’action = 3'],
    ['', ''],
  ])('%j is written %j: nothing is computed', (text, written) => {
    expect(cellText(text)).toBe(written)
  })

  test('keeps emoji, drops what a spreadsheet file refuses', () => {
    expect(printable('Réunion 🏥\u0000\u0007\u001f fin\ud800\ufdd0\u{1ffff}')).toBe('Réunion 🏥 fin')
    expect(printable('Sant\ufffd')).toBe('Sant?')
  })

  test('of 400 characters is whole, of more than 32 767 is cut and says by how much', () => {
    expect(cellText('é'.repeat(400))).toHaveLength(400)
    expect(cellText('é'.repeat(cellLimit))).toBe('é'.repeat(cellLimit))
    const cut = cellText('é'.repeat(40_000))
    expect(cut.length).toBeLessThanOrEqual(cellLimit)
    const left = Number(/ … \[texte coupé : (\d+) caractères de plus\]$/.exec(cut)?.[1])
    expect(left).toBe(40_000 - cut.indexOf(' … ['))
  })
})

describe('a csv', () => {
  test('begins with the mark of UTF-8, what it is and its filters, and ends its lines as Windows does', async () => {
    const text = await csvOf([{ text: 'Visiter' }])
    expect(text.startsWith('\ufeff"Liste des actions"\r\n"Plan de Guadeloupe"\r\n')).toBe(true)
    expect(text).toContain('"Filtres : En retard ; Acteur : ARS"\r\n')
    expect(text).toContain('"Plan lu au 15/06/2018 · Exporté le 15/06/2018 à 14 h 32 par Camille Exemple"\r\n')
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('writes dates, numbers, amounts and rates as French Excel reads them, a negative number bare', async () => {
    const [line] = (await csvOf([{ text: 'a;b "c"', date: '2018-06-15', number: -12.5, amount: 1234.5, share: 0.125 }]))
      .split('\r\n')
      .slice(-2)
    expect(line).toBe('"a;b ""c""";15/06/2018;-12,5;1234,5;12,5%;"https://gdr.example/a?b=1&c=2"')
  })

  test('gives any text back, its apostrophe of safety aside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const row = (await csvRows([{ text }])).at(-1)
        expect(withoutApostrophe(row?.[0] ?? '')).toBe(printable(text))
      }),
      { numRuns: 150 },
    )
  })
})

describe('an xlsx', () => {
  test('holds dates that are dates and numbers that are numbers', async () => {
    const [row] = await xlsxRows([{ text: '-12', date: '2018-06-15', number: -12.5, amount: 1234.5, share: 0.125 }])
    expect(row).toEqual(["'-12", new Date('2018-06-15T00:00:00Z'), -12.5, 1234.5, 0.125, 'Ouvrir'])
  })

  test('says above its rows what it is, its filters, the day of reading and who exported it', async () => {
    const rows = await readSheet(await xlsxOf([]), { trim: false })
    expect(rows.slice(0, 4).map((row) => row[0])).toEqual(headLines(head))
    expect(rows[5]).toEqual(['Texte', 'Date', 'Nombre', 'Montant', 'Taux', 'Fiche'])
  })

  test('freezes and filters its titles, sets its widths, opens its pages; no formula, no macro', async () => {
    const rows = [{ text: '=1+1' }, { text: null }]
    const sheet = await part(rows, 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<pane ySplit="6"[^>]* topLeftCell="A7"[^>]* state="frozen"/)
    expect(sheet).toContain('</sheetData><autoFilter ref="A6:F8"/><hyperlinks><hyperlink ref="F7" r:id="rId-link-1"/>')
    expect(sheet).toMatch(/<col [^>]*width="30"/)
    expect(sheet).not.toContain('<f>')
    expect(await part(rows, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('https://gdr.example/a?b=1&amp;c=2')
    expect(Object.keys(unzipSync(new Uint8Array(await xlsxOf([]))))).not.toContain('xl/vbaProject.bin')
  })

  test('writes its titles bold and its texts wrapped', async () => {
    const styles = await part([{ text: 'Visiter', date: '2018-06-15' }], 'xl/styles.xml')
    expect(styles).toMatch(/<b ?\/>/)
    expect(styles).toContain('wrapText="1"')
    expect(styles).toContain('dd/mm/yyyy')
  })

  test.each(['constructor', 'toString', '__proto__'])(
    'keeps %s, a word JavaScript also has, with a space after it',
    async (text) => {
      const [row] = await xlsxRows([{ text }])
      expect(row?.[0]).toBe(`${text} `)
    },
  )

  test('does not let « _x000A_ » be read as a line end', async () => {
    expect(await part([{ text: 'code _x000A_ ici' }], 'xl/sharedStrings.xml')).toContain('code _x005F_x000A_ ici')
  })

  test('gives any text back, its apostrophe of safety aside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), async (text) => {
        fc.pre(!/_x[0-9a-f]{4}_/i.test(text) && printable(text).trim() !== '')
        const [row] = await xlsxRows([{ text }])
        const kept = printable(text)
        expect(withoutApostrophe(String(row?.[0] ?? ''))).toBe(kept in {} ? `${kept} ` : kept)
      }),
      { numRuns: 100 },
    )
  })
})
