import { unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/universal'
import { limits, UnreadableFile } from '../source-table'

export type Sheet = { name: string; rows: string[][] }

/** Sheets of a workbook as a person sees their cells. Formulas are never evaluated: the value Excel kept is read. Throws UnreadableFile. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  refuseBomb(bytes)
  const copy = new Uint8Array(bytes)
  const sheets = await readXlsx(copy.buffer, { trim: false }).catch(() => {
    throw new UnreadableFile(
      'Ce classeur ne se lit pas : il est abîmé, protégé par un mot de passe, ou n’est pas un XLSX.',
    )
  })
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map((cell: unknown) => cellText(cell))),
  }))
}

/** Adds up the sizes the archive announces, before anything is unpacked; unpacking never goes past an announced size. */
function refuseBomb(bytes: Buffer): void {
  let total = 0
  let entries = 0
  const names = new Set<string>()
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize
        entries += 1
        names.add(name)
        return false
      },
    })
  } catch {
    throw new UnreadableFile('Ce fichier n’est pas un classeur XLSX : l’archive est abîmée.')
  }
  if (total > limits.unpackedBytes || entries > limits.workbookEntries)
    throw new UnreadableFile('Ce classeur est démesuré une fois décompressé ; il n’a pas été ouvert.')
  if (!names.has('xl/workbook.xml')) throw new UnreadableFile('Cette archive n’est pas un classeur XLSX.')
}

/** "12/06/2018" for a date, "3,5" for a number, VRAI / FAUX. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return String(Number(value.toPrecision(15))).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX'
  return String(value).replace(/\r\n?/g, '\n')
}

function dateText(date: Date): string {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}
