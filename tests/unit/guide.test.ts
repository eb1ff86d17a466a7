import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mainNavigation } from '@/components/layout/navigation'
import { roleNames } from '@/lib/accounts/model'
import { readMarkdown } from '@/lib/guide/markdown'
import { helpOf, helpPages } from '@/lib/guide/pages'

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
    const runs = readMarkdown(text(name)).flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs))
    expect(runs.flatMap((run) => (run.href && !isRoute(run.href) ? [run.href] : []))).toEqual([])
    expect(text(name)).not.toMatch(/\]\((?!\/)/)
  })

  it.each(roleNames)('explains every screen of the navigation of %s', (role) => {
    const user = { id: 'u', name: 'x', email: 'x', role, regionCode: '01', bodyId: null, establishments: [] }
    for (const { href } of mainNavigation(user)) {
      expect(isRoute(helpOf(href))).toBe(true)
      if (href !== '/') expect(helpOf(href)).not.toBe('/aide/votre-compte')
    }
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
  it('is titles, paragraphs, lists, bold and links of the application', () => {
    expect(readMarkdown('# Titre\n\nUn **mot** et [le plan](/plan).\n\n1. Un\n2. Deux')).toEqual([
      { kind: 'title', runs: [{ text: 'Titre', strong: false, href: null }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Un ', strong: false, href: null },
          { text: 'mot', strong: true, href: null },
          { text: ' et ', strong: false, href: null },
          { text: 'le plan', strong: false, href: '/plan' },
          { text: '.', strong: false, href: null },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: [[{ text: 'Un', strong: false, href: null }], [{ text: 'Deux', strong: false, href: null }]],
      },
    ])
  })

  it('keeps anything else as text: a tag, an address outside', () => {
    for (const odd of ['<script>alert(1)</script>', '[x](javascript:alert(1))', '[x](https://ailleurs.example)'])
      expect(readMarkdown(odd)).toEqual([{ kind: 'paragraph', runs: [{ text: odd, strong: false, href: null }] }])
  })
})
