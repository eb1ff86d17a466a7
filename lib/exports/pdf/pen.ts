import 'server-only'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { type Measure, pageText } from './text'

const inter = path.resolve('node_modules/@expo-google-fonts/inter')
/** By path: a font registered under a name, when it is the one of the document too, is opened again at each use. */
const fonts = {
  plain: path.join(inter, '400Regular/Inter_400Regular.ttf'),
  strong: path.join(inter, '600SemiBold/Inter_600SemiBold.ttf'),
}

/** Text styles of a page: font and size in points. */
export const styles = {
  letterhead: { font: 'strong', size: 10, ink: '#1a2433' },
  letterline: { font: 'plain', size: 9, ink: '#4a5568' },
  over: { font: 'plain', size: 10, ink: '#4a5568' },
  title: { font: 'strong', size: 17, ink: '#1a2433' },
  line: { font: 'plain', size: 9, ink: '#4a5568' },
  heading: { font: 'strong', size: 12, ink: '#1a2433' },
  body: { font: 'plain', size: 9.5, ink: '#1a2433' },
  quiet: { font: 'plain', size: 9.5, ink: '#4a5568' },
  label: { font: 'plain', size: 8.5, ink: '#4a5568' },
  cell: { font: 'plain', size: 8, ink: '#1a2433' },
  cellTitle: { font: 'strong', size: 8, ink: '#1a2433' },
  foot: { font: 'plain', size: 7.5, ink: '#4a5568' },
} as const
export type Style = keyof typeof styles

/** White around a page, in points. */
export const margin = 48
const footHeight = 30

export type Point = { x: number; y: number }
/** Role of a text for who listens to the page (tags of PDF/UA). */
export type Role = 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'Caption'
export type Parent = PDFKit.PDFStructureElement

/** Draws on the pages of one document, from top to bottom; every text is tagged, every line of decoration is not. */
export class Pen {
  readonly doc: PDFKit.PDFDocument
  readonly root: Parent
  y = margin
  readonly #widths = new Map<string, number>()

  constructor(options: { title: string; landscape: boolean }) {
    this.doc = new PDFDocument({
      size: 'A4',
      layout: options.landscape ? 'landscape' : 'portrait',
      margin: 0,
      bufferPages: true,
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      pdfVersion: '1.7',
      font: fonts.plain,
      info: { Title: pageText(options.title), Creator: 'Pilotage GDR' },
    })
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
  }

  get width(): number {
    return this.doc.page.width - 2 * margin
  }

  get bottom(): number {
    return this.doc.page.height - margin - footHeight
  }

  /** Height of a line of a style. */
  lineHeight(style: Style): number {
    return styles[style].size * 1.4
  }

  /** Widths are added word by word and each word is laid out once: laying out whole lines again and again took a minute for 214 rows. */
  measure(style: Style): Measure {
    const { font, size } = styles[style]
    return (text) => {
      this.doc.font(fonts[font]).fontSize(size)
      const words = text.split(' ')
      return words.reduce(
        (sum, word) => sum + this.#widthOf(font, size, word),
        (words.length - 1) * this.#widthOf(font, size, ' '),
      )
    }
  }

  #widthOf(font: string, size: number, word: string): number {
    const key = `${font} ${size} ${word}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    const width = this.doc.widthOfString(word)
    this.#widths.set(key, width)
    return width
  }

  /** Goes to a new page when less than `height` is left. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false
    this.doc.addPage()
    this.y = margin
    return true
  }

  /** Draws lines already cut, at a place of the page, as one tagged text. */
  textAt(parent: Parent, role: Role, style: Style, lines: readonly string[], at: Point): void {
    parent.add(this.doc.struct(role, {}, () => this.drawLines(style, lines, at)))
  }

  /** Draws lines no reader is told: decoration, repeated heads. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  drawLines(style: Style, lines: readonly string[], { x, y }: Point): void {
    const { font, size, ink } = styles[style]
    this.doc.font(fonts[font]).fontSize(size).fillColor(ink)
    lines.forEach((line, index) => {
      if (line !== '') this.doc.text(line, x, y + index * this.lineHeight(style), { lineBreak: false })
    })
  }

  rule(y: number, ink = '#c5ccd8', width = 0.5): void {
    this.artifact(() => {
      this.doc
        .moveTo(margin, y)
        .lineTo(margin + this.width, y)
        .lineWidth(width)
        .strokeColor(ink)
        .stroke()
    })
  }
}
