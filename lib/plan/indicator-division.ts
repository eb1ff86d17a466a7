import { fold } from '@/lib/core/text'

export type Terms = { numerator: string; denominator: string }

const quantity = '(?:nb|nbre|nombre|total|effectif)s?(?![\\p{L}])'

/** Where a printed line divides: each way of writing it, tried in this order. Named groups n and d are the two terms. */
const ways: readonly RegExp[] = [
  // "… / nb de …", "…/Sur le nombre de …"
  new RegExp(`^(?<n>.+?)\\s*/\\s*(?:sur\\s+)?(?:les?\\s+|la\\s+)?(?<d>${quantity}.*)$`, 'iu'),
  // "… sur nombre de …"
  new RegExp(`^(?<n>.+?)\\s+sur\\s+(?:les?\\s+|la\\s+)?(?<d>${quantity}.*)$`, 'iu'),
  // "rencontrés/ciblés"
  /^(?<n>.*\p{L}[ée]e?s)\s*\/\s*(?<d>(?:ciblé|prévu|programmé|concerné|visé|existant|éligible)(?:e?s)?(?:\s*\([^()]*\))?)$/iu,
]

/**
 * The two terms of a printed division, or null. "MIGAC/DAF/USLD/FIR", "fer/ferritine", "2016/2017", "ARS/AM", "/an" do not divide.
 * A ratio printed upside down stays so.
 */
export function division(label: string): Terms | null {
  const body = afterGroupHead(label)
  for (const way of ways) {
    const terms = split(way, body)
    if (terms) return terms
  }
  return shareOf(body) ?? sameThingTwice(body)
}

function split(way: RegExp, text: string): Terms | null {
  const groups = way.exec(text)?.groups
  if (!groups?.n || !groups.d || insideParenthesis(text, groups.n)) return null
  return { numerator: groups.n.trim(), denominator: groups.d.trim() }
}

/** "Fiche pratique PPC (action régionale) : Nb de courriers/nb de médecins": the head of the group is not the numerator. */
function afterGroupHead(label: string): string {
  const match = /^[^:/]*:\s*(?<body>(?:nb|nombre|part|tx|taux)(?!\p{L}).*)$/iu.exec(label)
  return match?.groups?.body ?? label
}

/** Slashes inside a well closed parenthesis belong to a remark. */
function insideParenthesis(text: string, before: string): boolean {
  const opened = count(before, '(') - count(before, ')')
  return opened > 0 && count(text, '(') === count(text, ')')
}

const count = (text: string, character: string) => text.split(character).length - 1

/** "Part des patients A sous B / patients A": a share and the whole it is taken from. */
function shareOf(body: string): Terms | null {
  const terms = split(/^(?<n>(?:part|proportion|pourcentage|%|taux|tx)\s.+?)\s*\/\s*(?<d>.+)$/iu, body)
  const subject = terms && words(terms.denominator)[0]
  return terms && subject && subject.length >= 4 && words(terms.numerator).includes(subject) ? terms : null
}

/** "Etablissements contrôlés sur établissements ciblés": the same noun on both sides. */
function sameThingTwice(body: string): Terms | null {
  const terms = split(/^(?<n>\S+\s.+?)(?:\s+sur\s+|\s*\/\s*)(?<d>\S+\s.+)$/iu, body)
  return terms && words(terms.numerator)[0] === words(terms.denominator)[0] ? terms : null
}

const words = (text: string) => fold(text.replace(/’/g, "'")).split(/[\s']+/)
