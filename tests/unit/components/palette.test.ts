import { describe, expect, test } from 'vitest'
import { screenGroup, screensFor } from '@/components/layout/screens'
import { allResults, paletteSections, rowAfter } from '@/components/search/palette-rows'
import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { table } from '@/tests/support/rights/table'

function person(role: Role): CurrentUser {
  const regionCode = role === 'national_admin' ? null : '01'
  return {
    id: 'u',
    name: 'Camille',
    email: 'c@exemple.fr',
    role,
    regionCode,
    bodyId: null,
    establishments: ['979999018'],
  }
}

/** Screens no name leads to: they are about one thing, chosen on another screen. */
const reachedElsewhere: Readonly<Record<string, string>> = {
  '/recherche': 'the palette is the search',
  '/plan/structure': 'an avenant or a plan is chosen first',
  '/plan/reconduire': 'the plan taken up is chosen first',
  '/mon-compte/abonnement': 'a part of the calendar and of the account',
}

describe('the screens one goes to by name', () => {
  test.each(roleNames)('%s is only led where the rights matrix lets them in', (role) => {
    for (const { href } of screensFor(person(role))) {
      const line = table.routes[href.split('?')[0] ?? href]
      if (!line) throw new Error(`${href} has no line`)
      if ('open' in line) continue
      const allowed = 'roles' in line ? line.roles : (line.places['own-region'] ?? [])
      expect(allowed, href).toContain(role)
    }
  })
  test('are all the screens of the matrix that have an address of their own', () => {
    const offered = new Set(screensFor(person('national_admin')).map(({ href }) => href))
    for (const { href } of screensFor(person('regional_admin'))) offered.add(href)
    const still = Object.entries(table.routes).flatMap(([href, line]) =>
      href.startsWith('/') && !href.includes('[') && !('open' in line) && !offered.has(href) ? href : [],
    )
    expect(still.filter((href) => !Object.hasOwn(reachedElsewhere, href))).toEqual([])
  })
  test('are found by the beginning of words of their name or hint, those whose name begins so first', () => {
    const group = screenGroup(person('ars_officer'), 'PLAN', 5)
    expect(group.hits[0]?.title).toBe('Plan')
    expect(group.hits.map((hit) => hit.title)).toContain('Frise du plan')
    expect(screenGroup(person('ars_officer'), 'déposer un fich', 5).hits.map((hit) => hit.title)).toEqual([
      'Déposer un fichier',
    ])
    expect(screenGroup(person('establishment_director'), 'frise', 5).total).toBe(0)
    expect(screenGroup(person('ars_officer'), '', 3)).toMatchObject({ hits: { length: 3 } })
  })
})

describe('the rows of the palette', () => {
  const hit = { id: 'a', title: 'Action 1', place: null, href: '/plan/actions/a' }
  test('what was opened last while nothing is asked; then what was found, and the page of all results', () => {
    expect(paletteSections('', [], [hit]).map(({ label }) => label)).toEqual(['Ouverts récemment'])
    expect(paletteSections('', [], [])).toEqual([])
    const sections = paletteSections('a&b', [{ kind: 'action', total: 9, hits: [hit] }], [hit])
    expect(sections.map(({ label }) => label)).toEqual(['Actions', 'Recherche'])
    expect(sections.at(-1)?.rows[0]).toMatchObject({ id: allResults, href: '/recherche?q=a%26b' })
  })
  test('every row has its own key', () => {
    const sections = paletteSections('', [{ kind: 'action', total: 2, hits: [hit, hit] }], [hit])
    const keys = sections.flatMap(({ rows }) => rows.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  })
  test.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 0],
    ['ArrowUp', 0, 3, 2],
    ['ArrowUp', 1, 3, 0],
    ['ArrowDown', 0, 0, undefined],
    ['Home', 1, 3, undefined],
    ['a', 1, 3, undefined],
  ])('%s from row %i of %i leads to %s', (key, at, count, next) => {
    expect(rowAfter(key, at, count)).toBe(next)
  })
})
