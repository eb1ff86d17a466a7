/** Why a printed text looks cut or unreadable, in French, or null. Such a text is kept and marked "à préciser". */
export function damageOf(text: string): string | null {
  if (text.includes('\ufffd')) return 'un caractère est illisible'
  if (opened(text, '(', ')') !== 0) return 'une parenthèse n’est pas fermée : le texte semble coupé'
  if (opened(text, '«', '»') !== 0) return 'un guillemet n’est pas fermé : le texte semble coupé'
  if (/[\s](?:de|du|des|et|ou|à|au|aux|la|le|les|d['’]|l['’]|en|sur|pour|par|avec)\s*$/iu.test(text))
    return 'la phrase s’arrête sur un mot de liaison : le texte semble coupé'
  if (/[?]{2,}/.test(text)) return 'des caractères ont été remplacés par « ?? »'
  return null
}

function opened(text: string, open: string, close: string): number {
  return text.split(open).length - text.split(close).length
}
