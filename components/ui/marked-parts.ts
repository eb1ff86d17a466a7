import { fold } from '@/lib/core/text'

export type MarkedPart = { text: string; marked: boolean /** Place in the text, in characters. */; at: number }

/** Cuts a text where folded words (no accents, lower case) are found in it; the parts put together are the text. */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const characters = [...text]
  const { folded, owner } = foldByCharacter(characters)
  const marked = new Set<number>()
  for (const word of words.filter(Boolean))
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      for (let i = at; i < at + word.length; i += 1) marked.add(owner[i] ?? -1)
  const parts: MarkedPart[] = []
  characters.forEach((character, at) => {
    const last = parts.at(-1)
    if (last && last.marked === marked.has(at)) last.text += character
    else parts.push({ text: character, marked: marked.has(at), at })
  })
  return parts
}

/** The folded text, and for each of its characters the one of the text it comes from ("œ" folds to two). */
function foldByCharacter(characters: readonly string[]): { folded: string; owner: number[] } {
  const owner: number[] = []
  const folded = characters.map((character, at) => {
    const piece = /\s/.test(character) ? ' ' : fold(character)
    for (let i = 0; i < piece.length; i += 1) owner.push(at)
    return piece
  })
  return { folded: folded.join(''), owner }
}
