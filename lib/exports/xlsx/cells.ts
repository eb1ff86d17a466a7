import type { Cell, CellObject } from 'write-excel-file/node'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { cellText } from '../cell-text'
import type { CellValue, ColumnHead } from '../table'
import { columnStyles } from './styles'

/** A value as write-excel-file takes it: dates are dates, numbers numbers, texts never computed. */
export function dataCell({ type }: ColumnHead, value: CellValue): Cell {
  const style = columnStyles[type]
  if (value === null) return columnStyles.text
  if (typeof value === 'object') return textCell(value.text, style)
  if (typeof value === 'number') return Number.isFinite(value) ? { ...style, type: Number, value } : columnStyles.text
  return type === 'date' ? { ...style, type: Date, value: toDatabaseDate(value as CivilDate) } : textCell(value, style)
}

/** A text in a cell of a style. */
export function textCell(text: string, style: CellObject): Cell {
  const value = plain(cellText(text))
  return value === '' ? style : { ...style, type: String, value }
}

/**
 * Two traps. "_x000A_" would be read as a character: its first underscore is written as one. The library counts its
 * texts in an object, where "constructor" is found without having been put: such a word is written with a space.
 */
function plain(text: string): string {
  const kept = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return kept in {} ? `${kept} ` : kept
}
