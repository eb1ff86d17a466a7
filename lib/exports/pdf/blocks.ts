import 'server-only'
import { drawGrid } from './grid'
import { margin, type Parent, type Pen, type Role, type Style } from './pen'
import type { Block } from './sheet'
import { wrapLines } from './text'

/** What must fit under a heading for it to stay on its page. */
const companyHeight = 64

/** Draws one block where the pen is, and leaves the pen under it. */
export async function drawBlock(pen: Pen, block: Block): Promise<void> {
  if (block.kind === 'heading') return drawHeading(pen, block.text)
  if (block.kind === 'facts') return drawFacts(pen, block.items)
  if (block.kind === 'grid') return drawGrid(pen, block)
  if (block.kind === 'note') {
    pen.need(pen.lineHeight('label') + 2 * pen.lineHeight('body'))
    drawText(pen, 'P', 'label', block.by)
  }
  drawText(pen, 'P', block.kind === 'paragraph' && block.quiet ? 'quiet' : 'body', block.text)
  pen.y += 6
}

/** A text over the whole width, on as many pages as it takes. */
export function drawText(pen: Pen, role: Role, style: Style, text: string): void {
  const lines = wrapLines(text, pen.width, pen.measure(style))
  const section = pen.root
  while (lines.length > 0) {
    pen.need(pen.lineHeight(style))
    const fitting = Math.max(1, Math.floor((pen.bottom - pen.y) / pen.lineHeight(style)))
    const here = lines.splice(0, fitting)
    pen.textAt(section, role, style, here, { x: margin, y: pen.y })
    pen.y += here.length * pen.lineHeight(style)
  }
}

function drawHeading(pen: Pen, text: string): void {
  pen.need(20 + pen.lineHeight('heading') + companyHeight)
  pen.y += 12
  drawText(pen, 'H2', 'heading', text)
  pen.y += 4
}

/** Label over text, two to a row. */
function drawFacts(pen: Pen, items: Extract<Block, { kind: 'facts' }>['items']): void {
  const gap = 24
  const width = (pen.width - gap) / 2
  for (let index = 0; index < items.length; index += 2) {
    const cells = items.slice(index, index + 2).map(({ label, text }) => ({
      label: wrapLines(label, width, pen.measure('label')),
      text: wrapLines(text, width, pen.measure('body')),
    }))
    const height = Math.max(
      ...cells.map(({ label, text }) => label.length * pen.lineHeight('label') + text.length * pen.lineHeight('body')),
    )
    pen.need(height)
    for (const [column, { label, text }] of cells.entries())
      drawFact(pen, pen.root, label, text, margin + column * (width + gap))
    pen.y += height + 8
  }
}

function drawFact(pen: Pen, parent: Parent, label: readonly string[], text: readonly string[], x: number): void {
  pen.textAt(parent, 'P', 'label', label, { x, y: pen.y })
  pen.textAt(parent, 'P', 'body', text, { x, y: pen.y + label.length * pen.lineHeight('label') })
}
