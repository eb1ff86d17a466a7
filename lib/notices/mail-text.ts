import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate, plural } from '@/lib/core/format'
import { frenchSpaces } from '@/lib/core/text'

/** What every mail of this room ends with. `open` is the one link; `unsubscribe` the page that asks, never acts. */
export type MailLinks = { open: string; preferences: string; unsubscribe: string }

export type Mail = { subject: string; text: string }

const longestSubject = 140

/** One mail for the facts told within minutes: named by its object when there is one, by how many otherwise. */
export function noticeMail(name: string, on: CivilDate, facts: readonly string[], links: MailLinks): Mail {
  const [first = ''] = facts
  const date = formatLongDate(on)
  return {
    subject: subjectOf(facts.length === 1 ? `${first} (${date})` : `${plural(facts.length, 'nouveauté')} le ${date}`),
    text: letter(name, [
      facts.length === 1 ? `Le ${date} :` : `Voici ce qui vous concerne, le ${date} :`,
      facts.map((fact) => `- ${oneLine(fact)}`).join('\n'),
      `Ouvrir : ${links.open}`,
      footer(links),
    ]),
  }
}

/** A greeting, then the paragraphs. */
export function letter(name: string, paragraphs: readonly string[]): string {
  return frenchSpaces([`Bonjour ${oneLine(name)},`, ...paragraphs.filter((one) => one !== '')].join('\n\n'))
}

export function footer(links: MailLinks): string {
  return `Choisir ce que vous recevez : ${links.preferences}\nNe plus recevoir ces courriels : ${links.unsubscribe}`
}

/** A subject is one line, not too long, whatever the name of an object holds. */
export function subjectOf(text: string): string {
  const line = frenchSpaces(oneLine(text)).replace(/\.(?= \(|$)/, '')
  return line.length <= longestSubject ? line : `${line.slice(0, longestSubject - 1).trimEnd()}…`
}

/** No line break nor control character of a name or a title reaches a mail. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
