import { markedParts } from './marked-parts'

/** A text with the words of a search marked in it. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text
  return markedParts(text, words).map((part) => (part.marked ? <mark key={part.at}>{part.text}</mark> : part.text))
}
