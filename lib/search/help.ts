import { helpPages } from '@/lib/guide/pages'
import { searchWords } from './inputs'
import type { HitGroup } from './model'

/** The pages of the user guide that hold every word, by their title, their readers and their subjects: everybody signed in reads them. */
export function helpGroup(asked: string, limit: number): HitGroup {
  const words = searchWords(asked)
  const found = helpPages.filter(({ title, readers, words: subjects }) => {
    const told = searchWords([title, readers, subjects].join(' '))
    return words.every((word) => told.some((one) => one.startsWith(word)))
  })
  const hits = found.map(({ slug, title, readers, href }) => ({ id: slug, title, place: readers, href }))
  return { kind: 'help', total: hits.length, hits: hits.slice(0, limit) }
}
