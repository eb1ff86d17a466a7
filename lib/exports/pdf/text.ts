import { printable } from '../cell-text'

/** Measures a text in the font and size at hand, in points. */
export type Measure = (text: string) => number

/** A text as the fonts of a page can show it: the narrow space of French figures is no glyph of theirs, pictures are squares. */
export function pageText(text: string): string {
  return printable(text)
    .replace(/[\u202f\u2007]/g, '\u00a0')
    .replace(/\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\p{Variation_Selector}|\p{Emoji_Modifier}/gu, '')
    .replace(/\t/g, ' ')
    .replace(/(?![\u2190-\u21ff\u00a9\u00ae])\p{Extended_Pictographic}/gu, '□')
}

/** A text cut in lines no wider than `width`: at its line ends, then between words, then inside a word too long to stand alone. */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  return pageText(text)
    .split('\n')
    .flatMap((line) => wrapLine(line, width, measure))
}

function wrapLine(line: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (measure(longer) <= width) {
      current = longer
      continue
    }
    if (current !== '') lines.push(current)
    const pieces = measure(word) <= width ? [word] : breakWord(word, width, measure)
    lines.push(...pieces.slice(0, -1))
    current = pieces.at(-1) ?? ''
  }
  return [...lines, current]
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
