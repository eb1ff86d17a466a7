/** Text for comparison and search: no accents, lower case, straight apostrophes, single spaces. "Échéance  N°2" → "echeance n°2". PostgreSQL's search_fold does the same. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same text with the no-break spaces of French: before « : ; ? ! » and inside quotation marks. Addresses hold none. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0')
}
