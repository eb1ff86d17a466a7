import { expect, test } from 'vitest'
import { markedParts } from '@/components/ui/marked-parts'

const marked = (text: string, words: string[]) =>
  markedParts(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

test.each([
  ['Développer l’évaluation', ['evalu'], 'Développer l’[évalu]ation'],
  ['Établissements ÉTABLIS', ['etablis'], '[Établis]sements [ÉTABLIS]'],
  ['Cœur et œuvre', ['oeu'], 'C[œu]r et [œu]vre'],
  ['Actions de l’ARS', ['ars', 'de'], 'Actions [de] l’[ARS]'],
  ['Rien à voir', ['psychiatrie'], 'Rien à voir'],
  ['ana anana', ['ana'], '[ana] [ana]na'],
  ['Texte', [], 'Texte'],
  ['', ['x'], ''],
])('in « %s », %j', (text, words, expected) => {
  expect(marked(text, words)).toBe(expected)
})
