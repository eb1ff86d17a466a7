/** Text for comparison and search: no accents, lower case, single spaces. "Échéance  N°2" → "echeance n°2". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
