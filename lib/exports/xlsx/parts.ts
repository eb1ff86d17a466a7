import { printable } from '../cell-text'
import type { ExportTable } from '../table'
import { filteredRange, headingRow, type SheetLink } from './sheet'
import { sheetName } from './sheet-name'
import { stylesXml } from './styles'
import { declaration, escaped, relationSpace, spreadsheetSpace } from './xml'

const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const officeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Relation = { type: string; target: string; external?: true }

function relations(list: readonly Relation[]): string {
  const items = list.map(
    ({ type, target, external }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return `${declaration}<Relationships xmlns="${packageSpace}/relationships">${items.join('')}</Relationships>`
}

const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`

const contentTypes = `${declaration}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${officeType}.sheet.main+xml`)}${override('/xl/worksheets/sheet1.xml', `${officeType}.worksheet+xml`)}${override('/xl/styles.xml', `${officeType}.styles+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`

function workbook(table: ExportTable, name: string): string {
  const quoted = `'${name.replaceAll("'", "''")}'`
  const fixed = (range: string) => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  const row = headingRow(table)
  const names = [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escaped(`${quoted}!${fixed(filteredRange(table))}`)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(`${quoted}!$${row}:$${row}`)}</definedName>`,
  ]
  return `${declaration}<workbook xmlns="${spreadsheetSpace}" xmlns:r="${relationSpace}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>${names.join('')}</definedNames></workbook>`
}

function coreProperties({ title, source }: ExportTable['head']): string {
  return `${declaration}<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(printable(title))}</dc:title><dc:subject>${escaped(printable(source))}</dc:subject><dc:language>fr-FR</dc:language></cp:coreProperties>`
}

/** Every small part of the file, by path; the sheet is written apart. No macro, no external data, no formula. */
export function partsOf(table: ExportTable): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      { type: `${relationSpace}/officeDocument`, target: 'xl/workbook.xml' },
      { type: `${packageSpace}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreProperties(table.head),
    'xl/workbook.xml': workbook(table, sheetName(table.head.title)),
    'xl/_rels/workbook.xml.rels': relations([
      { type: `${relationSpace}/worksheet`, target: 'worksheets/sheet1.xml' },
      { type: `${relationSpace}/styles`, target: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesXml,
  }
}

/** The addresses of the links, known once the rows are written. */
export function linkParts(links: readonly SheetLink[]): Record<string, string> {
  if (links.length === 0) return {}
  const list = links.map(({ href }) => ({ type: `${relationSpace}/hyperlink`, target: href, external: true as const }))
  return { 'xl/worksheets/_rels/sheet1.xml.rels': relations(list) }
}
