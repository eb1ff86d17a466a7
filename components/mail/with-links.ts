export type Piece = { at: number; text: string; href?: string }

const address = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)]/g

/** A text cut at its web addresses; a full stop or a bracket that closes the sentence is not part of one. */
export function withLinks(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const found of text.matchAll(address)) {
    if (found.index > end) pieces.push({ at: end, text: text.slice(end, found.index) })
    pieces.push({ at: found.index, text: found[0], href: found[0] })
    end = found.index + found[0].length
  }
  if (end < text.length) pieces.push({ at: end, text: text.slice(end) })
  return pieces
}
