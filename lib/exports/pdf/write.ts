import 'server-only'
import { drawBlock, drawText } from './blocks'
import { margin, Pen } from './pen'
import type { Sheet } from './sheet'
import { pageText, wrapLines } from './text'

/** The document as the bytes of a PDF: tagged, in French, selectable, its pages numbered. */
export async function* pdfChunks(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const pen = new Pen(sheet)
  const chunks: Uint8Array[] = []
  const ended = new Promise((resolve, reject) => pen.doc.once('end', resolve).once('error', reject))
  pen.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  drawHead(pen, sheet)
  for (const block of sheet.blocks) await drawBlock(pen, block)
  pen.root.end()
  drawFeet(pen, sheet)
  pen.doc.end()
  await ended
  yield* chunks
}

function drawHead(pen: Pen, { letterhead, over, title, state, lines }: Sheet): void {
  for (const [index, line] of letterhead.entries()) drawText(pen, 'P', index === 0 ? 'letterhead' : 'letterline', line)
  pen.y += 8
  pen.rule(pen.y, '#1a2433', 1)
  pen.y += 16
  if (over) drawText(pen, 'P', 'over', over)
  drawText(pen, 'H1', 'title', title)
  pen.y += 2
  if (state) drawState(pen, state)
  for (const line of lines) drawText(pen, 'P', 'line', line)
  pen.y += 10
}

/** The state as a word in a frame: read the same in black and white. */
function drawState(pen: Pen, state: string): void {
  const width = pen.measure('label')(pageText(state)) + 12
  const height = pen.lineHeight('label') + 4
  pen.y += 2
  pen.artifact(() =>
    pen.doc.roundedRect(margin, pen.y, width, height, 3).lineWidth(0.7).strokeColor('#1a2433').stroke(),
  )
  pen.textAt(pen.root, 'P', 'label', [pageText(state)], { x: margin + 6, y: pen.y + 3.5 })
  pen.y += height + 6
}

/** Source, title and « 2 / 5 » at the foot of every page. */
function drawFeet(pen: Pen, { footer, title }: Sheet): void {
  const { start, count } = pen.doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    pen.doc.switchToPage(start + page)
    const y = pen.doc.page.height - margin - 16
    const number = `${page + 1} / ${count}`
    const numberWidth = pen.measure('foot')(number)
    const width = pen.width - numberWidth - 24
    const text = wrapLines(page === 0 ? footer : `${shortened(title)} · ${footer}`, width, pen.measure('foot'))
    pen.rule(y - 6)
    pen.artifact(() => {
      pen.drawLines('foot', text.slice(0, 2), { x: margin, y })
      pen.drawLines('foot', [number], { x: margin + pen.width - numberWidth, y })
    })
  }
}

function shortened(title: string): string {
  return title.length <= 80 ? title : `${title.slice(0, 79).trimEnd()}…`
}
