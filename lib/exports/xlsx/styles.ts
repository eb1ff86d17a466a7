import type { ColumnType } from '../table'
import { declaration, spreadsheetSpace } from './xml'

/** Places of the cell formats in styles.xml. */
export const styles = {
  title: 1,
  context: 2,
  heading: 3,
  text: 4,
  date: 5,
  number: 6,
  amount: 7,
  percentage: 8,
  link: 9,
}

/** The format of the cells of a column. */
export function styleOf(type: ColumnType): number {
  return styles[type]
}

const fonts = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>',
  '<font><sz val="10"/><color rgb="FF4A5568"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><color rgb="FF1A2433"/><name val="Calibri"/><family val="2"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF1F4E9E"/><name val="Calibri"/><family val="2"/></font>',
]
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF2"/><bgColor indexed="64"/></patternFill></fill>',
]
const line = (side: string, color: string) => `<${side} style="thin"><color rgb="${color}"/></${side}>`
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left/><right/><top/>${line('bottom', 'FF7A8699')}<diagonal/></border>`,
  `<border><left/><right/><top/>${line('bottom', 'FFDDE2EA')}<diagonal/></border>`,
]

/** Formats of our own begin at 164. Excel shows them with the separators of the reader's language. */
const formats = { day: 164, amount: 165, percentage: 166, number: 167 }

const aligned = (more = '') => `<alignment vertical="top"${more}/>`
const cell = (format: number, font: number, fill: number, border: number, alignment: string) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`

const cells = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  cell(0, 1, 0, 0, aligned()),
  cell(0, 2, 0, 0, aligned()),
  cell(0, 3, 2, 1, aligned(' wrapText="1"')),
  cell(0, 0, 0, 2, aligned(' wrapText="1"')),
  cell(formats.day, 0, 0, 2, aligned(' horizontal="left"')),
  cell(formats.number, 0, 0, 2, aligned()),
  cell(formats.amount, 0, 0, 2, aligned()),
  cell(formats.percentage, 0, 0, 2, aligned()),
  cell(0, 4, 0, 2, aligned()),
]

const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`

export const stylesXml = `${declaration}<styleSheet xmlns="${spreadsheetSpace}">${list('numFmts', [
  `<numFmt numFmtId="${formats.day}" formatCode="dd/mm/yyyy"/>`,
  `<numFmt numFmtId="${formats.amount}" formatCode="#,##0.00\\ &quot;€&quot;"/>`,
  `<numFmt numFmtId="${formats.percentage}" formatCode="0.0%"/>`,
  `<numFmt numFmtId="${formats.number}" formatCode="#,##0.####"/>`,
])}${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}${list('cellStyleXfs', [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
])}${list('cellXfs', cells)}${list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`
