import { describe, expect, test } from 'vitest'
import { withLinks } from '@/components/mail/with-links'

const links = (text: string) => withLinks(text).flatMap(({ href }) => (href ? [href] : []))

describe('the links of a mail', () => {
  test('are followed whole, without the punctuation of the sentence', () => {
    const text = 'Voir http://localhost:3000/mot-de-passe/aB-_9?x=1&y=2. Ou (https://exemple.fr/plan), merci.'
    expect(links(text)).toEqual(['http://localhost:3000/mot-de-passe/aB-_9?x=1&y=2', 'https://exemple.fr/plan'])
  })

  test('leave the rest of the text as it was written', () => {
    const text = 'Avant http://a.fr/b\n\naprès « http://c.fr/d »'
    expect(
      withLinks(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  test('are web addresses only', () => {
    expect(links('javascript:alert(1) ftp://x.fr data:text/html,x http:// ')).toEqual([])
  })
})
