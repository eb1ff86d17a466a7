import type { Feature, Image } from 'write-excel-file/node'
import { getCellAddress, getSelfClosingTagMarkup } from 'write-excel-file/utility'
import type { CellValue } from '../table'

/** Excel keeps 65 530 links in a sheet; past that a link is its text. */
const linkLimit = 65_530
const linkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

type Rows = readonly (readonly CellValue[])[]
type SheetLink = { ref: string; id: string; href: string }

/** What write-excel-file lets be added to its sheet: a filter on the titles, and cells that open a page. */
export function filterAndLinks(above: number, columns: number, rows: Rows): Feature<Image['content']> {
  const links = linksOf(above, rows)
  const last = getCellAddress(above + rows.length - 1, columns - 1)
  const filter = getSelfClosingTagMarkup('autoFilter', { ref: `${getCellAddress(above - 1, 0)}:${last}` })
  const marks = links.map(({ ref, id }) => getSelfClosingTagMarkup('hyperlink', { ref, 'r:id': id }))
  const added = links.length > 0 ? `${filter}<hyperlinks>${marks.join('')}</hyperlinks>` : filter
  return {
    files: {
      transform: {
        // A file of this kind wants its elements in order: these come right after the rows.
        'xl/worksheets/sheet{id}.xml': { transform: (xml: string) => afterRows(xml, added) },
        'xl/worksheets/_rels/sheet{id}.xml.rels': { insert: () => links.map(relation).join('') },
      },
    },
  }
}

function linksOf(above: number, rows: Rows): SheetLink[] {
  const all = rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      if (value === null || typeof value !== 'object') return []
      return [{ ref: getCellAddress(above + row, column), href: value.href }]
    }),
  )
  return all.slice(0, linkLimit).map((link, index) => ({ ...link, id: `rId-link-${index + 1}` }))
}

function afterRows(xml: string, added: string): string {
  const end = '</sheetData>'
  const at = xml.lastIndexOf(end) + end.length
  return `${xml.slice(0, at)}${added}${xml.slice(at)}`
}

function relation({ id, href }: SheetLink): string {
  return getSelfClosingTagMarkup('Relationship', { Id: id, Type: linkType, Target: href, TargetMode: 'External' })
}
