import { fold } from '@/lib/core/text'

/** What a cell of "Acteurs" names: bodies for the directory, persons who never enter it. */
export type ActorsReading = { actors: string[]; persons: string[] }

/** One name per body known under several: short form of the exchange format. */
const canonical = new Map([
  ['am', 'AM'],
  ['assurance maladie', 'AM'],
  ["l'assurance maladie", 'AM'],
  ['es', 'ES'],
  ['etablissement', 'ES'],
  ['etablissements', 'ES'],
  ['etablissement de sante', 'ES'],
  ['etablissements de sante', 'ES'],
])

const person =
  /(?<!\p{L})(?:Prs?|Pfs?|Profs?|Professeure?|Drs?|Docteure?|Mme|Mlle|MM?\.|Madame|Monsieur)\.?(?:\s+\p{Lu}[\p{L}'’.-]*)+/gu

/** Bodies of a printed cell, in order, once each: split on "/", ",", "+" and line ends, outside parentheses. */
export function readActors(cell: string): ActorsReading {
  const persons = [...cell.matchAll(person)].map((match) => match[0])
  const bodies = pieces(cell.replace(person, '').replace(/\(\s*\)/g, ''))
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => /[\p{L}\d]/u.test(piece))
    .map((piece) => canonical.get(fold(piece.replace(/’/g, "'"))) ?? piece)
  return { actors: [...new Set(bodies)], persons }
}

/** Whether a name is a person's: refused in the directory of bodies whatever the format. */
export function namesPerson(text: string): boolean {
  return readActors(text).persons.length > 0
}

/** "DBAM (DAM/GDR)" is one body: separators inside a parenthesis do not split. */
function pieces(text: string): string[] {
  const found = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(') depth += 1
    if (character === ')') depth = Math.max(0, depth - 1)
    if (/[\n\r]/.test(character)) depth = 0
    if (/[\n\r]/.test(character) || (depth === 0 && /[/,+]/.test(character))) found.push('')
    else found.push((found.pop() ?? '') + character)
  }
  return found
}
