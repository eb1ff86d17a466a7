import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf } from '@/lib/search/excerpt'
import { helpGroup } from '@/lib/search/help'
import { isTooShort, longestSearch, searchInput, searchWords, wordsToMark } from '@/lib/search/inputs'
import { lawGroups } from '@/lib/search/law'
import { foundGroups, totalOf } from '@/lib/search/model'
import { settingGroup } from '@/lib/search/settings'

describe('what is asked', () => {
  test('on one line, without nul, cut at its greatest length', () => {
    expect(searchInput.parse('  deux\n\n mots\u0000 ')).toBe('deux mots')
    expect(searchInput.parse('x'.repeat(500))).toHaveLength(longestSearch)
  })
  test.each([
    ['L’Œdème', ['l', 'oedeme']],
    ["l'œdème", ['l', 'oedeme']],
    ['mono-produit', ['mono', 'produit']],
    ['50 % & | ! _', ['50']],
    ['N°2', ['n', '2']],
    ['   ', []],
  ])('%s is the words %j', (asked, words) => {
    expect(searchWords(asked)).toEqual(words)
  })
  test.each([
    ['', true],
    ['a', true],
    ['& |', true],
    ['a b', true],
    ['3', false],
    ['ES', false],
    ['l’ES', false],
  ])('« %s » is too short: %s', (asked, short) => {
    expect(isTooShort(asked)).toBe(short)
  })
  test('a plural is marked on the singular too; a letter alone is not marked', () => {
    expect(wordsToMark('Les visites d’ES')).toEqual(['les', 'visite', 'es'])
  })
})

describe('an excerpt', () => {
  const long = `${'Le début dit autre chose. '.repeat(12)}Ici la Pertinence des actes ${'et la suite continue '.repeat(12)}`
  test('is the text itself when it is short', () => {
    expect(excerptOf('Pertinence des actes', ['pertinence'])).toBe('Pertinence des actes')
  })
  test('holds the word found, and says where it was cut', () => {
    expect(excerptOf(long, ['pertinence'])).toMatch(/^… .*Ici la Pertinence des actes .* …$/)
    expect(excerptOf(long, ['introuvable'])).toMatch(/^Le début .* …$/)
  })
  test('is never much longer than asked, and made of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), fc.constantFrom('a', 'e', '1'), (text, word) => {
        const excerpt = excerptOf(text, [word], 100)
        expect(excerpt.length).toBeLessThanOrEqual(Math.max(100, 106))
        expect(text).toContain(excerpt.replace(/^… /, '').replace(/ …$/, ''))
      }),
    )
  })
})

describe('the law', () => {
  test('rules, numbers of the texts, then the indicators of the catalogue', () => {
    const [rules, catalogue] = lawGroups('transports', 3)
    expect(rules?.kind).toBe('rule')
    expect(rules?.hits).toHaveLength(3)
    expect(rules?.total).toBeGreaterThan(3)
    expect(rules?.hits[0]?.href).toMatch(/^\/regles\//)
    expect(catalogue?.kind).toBe('catalogue')
    for (const hit of catalogue?.hits ?? []) expect(hit.href).toMatch(/^\/regles\/indicateurs#/)
  })
  test('a code of the region’s choices leads to it', () => {
    const { kind, hits } = settingGroup('A1', 50)
    expect(kind).toBe('setting')
    expect(hits[0]?.title).toMatch(/^A1 : /)
    expect(settingGroup('couleur accent', 5).hits.map((hit) => hit.href)).toEqual(['/administration/region'])
    expect(settingGroup('corossol', 5)).toMatchObject({ total: 0 })
  })
  test('nothing for a word it does not hold', () => {
    expect(totalOf(lawGroups('corossol', 5))).toBe(0)
  })
})

test('groups come in the order of the kinds, without those that found nothing', () => {
  const group = (kind: 'rule' | 'action' | 'screen', total: number) => ({ kind, total, hits: [] })
  const groups = foundGroups([group('rule', 2), group('action', 1), group('screen', 0)])
  expect(groups.map(({ kind }) => kind)).toEqual(['action', 'rule'])
  expect(totalOf(groups)).toBe(3)
})

describe('the pages of the guide', () => {
  test('are found by their title, their readers or their subject, however it is written', () => {
    const found = (asked: string) => helpGroup(asked, 10).hits.map(({ href }) => href)
    expect(found('DECLINER le plan nat')).toEqual(['/aide/plan-national'])
    expect(found('omedit filtre')).toContain('/aide/lire-le-plan')
    expect(found('introuvable zzz')).toEqual([])
    expect(helpGroup('plan', 2)).toMatchObject({ kind: 'help', hits: [{}, {}] })
    expect(helpGroup('plan', 2).total).toBeGreaterThan(2)
  })
})
