import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GuideText } from '@/components/guide/guide-text'
import { mainNavigation } from '@/components/layout/navigation'
import { roleNames } from '@/lib/accounts/model'
import { helpByReader, helpOf, helpPages } from '@/lib/guide/pages'

const folder = path.resolve('docs/guide')
const text = (name: string) => readFileSync(path.join(folder, `${name}.md`), 'utf8')
const files = readdirSync(folder).map((file) => file.replace(/\.md$/, ''))

function isRoute(href: string): boolean {
  if (href.startsWith('/aide/')) return helpPages.some((page) => page.href === href)
  return existsSync(path.join(path.resolve('app/(app)'), href, 'page.tsx'))
}

describe('the user guide', () => {
  it('has a file for each of its pages, titled as the contents say, and no other file', () => {
    for (const { slug, title } of helpPages) expect(text(slug).split('\n')[0]).toBe(`# ${title}`)
    expect(files.toSorted()).toEqual([...helpPages.map((page) => page.slug), 'accessibilite', 'nouveautes'].toSorted())
  })

  it.each(files)('%s links only to pages that exist', (name) => {
    const addresses = [...text(name).matchAll(/\]\((?<href>[^)]*)\)/g)].map((link) => link.groups?.href ?? '')
    expect(addresses.filter((href) => !isRoute(href) && !href.startsWith('https://'))).toEqual([])
  })

  it.each(roleNames)('explains every screen of the navigation of %s', (role) => {
    const user = { id: 'u', name: 'x', email: 'x', role, regionCode: '01', bodyId: null, establishments: [] }
    for (const { href } of mainNavigation(user)) {
      expect(isRoute(helpOf(href))).toBe(true)
      if (href !== '/') expect(helpOf(href)).not.toBe('/aide/votre-compte')
    }
  })

  it('gives each kind of reader pages that exist', () => {
    const slugs = helpPages.map(({ slug }) => slug)
    for (const reader of helpByReader) expect(reader.slugs.filter((slug) => !slugs.includes(slug))).toEqual([])
  })

  it('sends each screen to its own page', () => {
    expect(['/', '/plan', '/plan/national', '/plan/actions/1/decliner', '/imports/deposer'].map(helpOf)).toEqual([
      '/aide/votre-compte',
      '/aide/lire-le-plan',
      '/aide/plan-national',
      '/aide/plan-national',
      '/aide/importer-un-plan',
    ])
  })
})

describe('the Markdown of the guide', () => {
  const html = (markdown: string) => renderToStaticMarkup(createElement(GuideText, { text: markdown }))

  it('is titles, paragraphs, lists, bold and links', () => {
    const read = html(
      '## Titre\n\nUn **mot** et [le plan](/plan).\n\n1. Un\n2. Deux\n\n- [Ailleurs](https://exemple.fr)',
    )
    expect(read).toContain('<h2 id="titre">Titre</h2><p>Un <strong>mot</strong> et <a href="/plan">le plan</a>.</p>')
    expect(read).toMatch(/<ol[^>]*><li>Un<\/li><li>Deux<\/li><\/ol>/)
    expect(read).toContain('<li><a href="https://exemple.fr">Ailleurs</a></li>')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '[mot](javascript:alert(1))',
    '[mot](//ailleurs.example)',
    '[mot](data:text/html,x)',
  ])('%s makes neither a tag nor a link', (odd) => {
    expect(html(`Un texte : ${odd}`)).not.toMatch(/<(script|img|a)\b/)
  })
})
