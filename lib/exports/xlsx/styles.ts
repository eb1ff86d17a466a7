import type { CellObject } from 'write-excel-file/node'
import type { ColumnType } from '../table'

const line = (bottomBorderColor: string): CellObject => ({ bottomBorderStyle: 'thin', bottomBorderColor })
const cell: CellObject = { alignVertical: 'top', ...line('#DDE2EA') }

/** How the lines above the rows look. Excel shows numbers and dates with the separators of the reader's language. */
export const topStyles = {
  title: { fontWeight: 'bold', fontSize: 14 },
  context: { fontSize: 10, textColor: '#4A5568' },
  heading: {
    ...{ fontWeight: 'bold', wrap: true, alignVertical: 'top' },
    ...{ textColor: '#1A2433', backgroundColor: '#E8ECF2' },
    ...line('#7A8699'),
  },
} satisfies Record<string, CellObject>

/** How the cells of a column look. */
export const columnStyles: Readonly<Record<ColumnType, CellObject>> = {
  text: { ...cell, wrap: true },
  date: { ...cell, format: 'dd/mm/yyyy', align: 'left' },
  number: { ...cell, format: '#,##0.####' },
  amount: { ...cell, format: '#,##0.00\\ "€"' },
  percentage: { ...cell, format: '0.0%' },
  link: { ...cell, textColor: '#1F4E9E', textDecoration: { underline: true } },
}
