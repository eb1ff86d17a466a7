import { fold } from '@/lib/core/text'

const before = 40

/** A long text around its first word found, cut between words, with … where it was cut. */
export function excerptOf(text: string, words: readonly string[], length = 160): string {
  if (text.length <= length) return text
  const found = words.map((word) => placeOf(text, word)).filter((at) => at >= 0)
  const at = found.length === 0 ? 0 : Math.min(...found)
  const start = at <= before ? 0 : wordStart(text, at - before)
  const end = start + length >= text.length ? text.length : wordEnd(text, start + length)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`
}

/** Place of a folded word in a text: folding may change the length of what precedes, so it is looked for word by word. */
function placeOf(text: string, word: string): number {
  for (const piece of text.matchAll(/\S+/g)) if (fold(piece[0]).includes(word)) return piece.index
  return -1
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 ? at : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space <= 0 ? at : space
}
