import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkTree } from '@/scripts/architecture/check.mjs'

const made: string[] = []

/** A project folder holding these files only. */
function project(files: Record<string, string>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'gdr-architecture-'))
  made.push(root)
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), text)
  }
  return root
}

const rulesBroken = (files: Record<string, string>) => checkTree(project(files)).violations.map(({ rule }) => rule)

afterAll(() => {
  for (const root of made) fs.rmSync(root, { recursive: true, force: true })
})

/** Not written out: the checker reads this file too. */
const comment = '//'

const refused: [what: string, rule: string, file: string, text: string][] = [
  ['core importing a later room', 'room-order', 'lib/core/money.ts', `import { x } from '@/lib/plan/model'`],
  ['the law importing the server', 'room-order', 'lib/caqes/socle.ts', `import { env } from '../server/env'`],
  ['the audit importing accounts', 'room-order', 'lib/audit/commands.ts', `import { u } from '@/lib/accounts/model'`],
  ['the plan importing indicators', 'room-order', 'lib/plan/model.ts', `import { i } from '@/lib/indicators/model'`],
  ['lib importing a component', 'room-order', 'lib/plan/model.ts', `import type { T } from '@/components/ui/table'`],
  ['exports importing imports', 'room-order', 'lib/exports/plan.ts', `import { f } from '@/lib/imports/plan'`],
  [
    'a dynamic import against the order',
    'room-order',
    'lib/core/a.ts',
    `export const f = () => import('@/lib/plan/model')`,
  ],
  ['a re-export against the order', 'room-order', 'lib/core/a.ts', `export { x } from '@/lib/plan/model'`],
  ['a type import against the order', 'room-order', 'lib/core/a.ts', `export type X = import('@/lib/plan/model').X`],
  ['a room nobody planned', 'room-order', 'lib/stuff/a.ts', `import { x } from '@/lib/core/money'`],
  ['core seeing Node', 'pure-room', 'lib/core/a.ts', `import fs from 'node:fs'`],
  ['the law seeing React', 'pure-room', 'lib/caqes/a.ts', `import { cache } from 'react'`],
  ['the engine seeing Prisma', 'pure-room', 'lib/rules/a.ts', `import { Prisma } from '@prisma/client'`],
  ['a policy reading the database', 'pure-file', 'lib/plan/policy.ts', `import { db } from '@/lib/server/db'`],
  ['a model calling queries', 'pure-file', 'lib/plan/model.ts', `import { q } from './queries/tree'`],
  ['inputs seeing Next', 'pure-file', 'lib/plan/inputs.ts', `import { redirect } from 'next/navigation'`],
  ['a component calling queries', 'component', 'components/plan/tree.tsx', `import { q } from '@/lib/plan/queries'`],
  [
    'a component calling a folder of queries',
    'component',
    'components/a.tsx',
    `import { q } from '@/lib/plan/queries/tree'`,
  ],
  ['a component calling commands', 'component', 'components/a.tsx', `import { c } from '@/lib/plan/commands/edit'`],
  ['a component seeing the server', 'component', 'components/a.tsx', `import { today } from '@/lib/server/clock'`],
  ['a page calling commands', 'app', 'app/plan/page.tsx', `import { c } from '@/lib/plan/commands'`],
  ['a page reading the database', 'app', 'app/plan/page.tsx', `import { db } from '@/lib/server/db'`],
  [
    'a page seeing Prisma',
    'app',
    'app/plan/page.tsx',
    `import type { Plan } from '@/lib/server/generated/prisma/client'`,
  ],
  ['the clock in a domain', 'clock', 'lib/plan/model.ts', 'export const d = new Date()'],
  ['the clock in a component', 'clock', 'components/a.tsx', 'export const A = () => <p>{Date.now()}</p>'],
  ['the environment in a page', 'environment', 'app/plan/page.tsx', 'export const a = process.env.A'],
  ['any', 'no-any', 'lib/plan/model.ts', 'export const a: any = 1'],
  ['any in a test', 'no-any', 'tests/unit/a.test.ts', 'const a = [] as any[]'],
  ['a non-null assertion', 'no-non-null', 'components/a.tsx', 'export const a = (b?: string) => b!.length'],
  ['a silenced compiler', 'suppression', 'lib/plan/model.ts', `${comment} @ts-expect-error later\nexport const a = 1`],
  ['a silenced linter', 'suppression', 'components/a.tsx', `${comment} biome-ignore lint: later\nexport const a = 1`],
  ['work put off', 'suppression', 'lib/plan/model.ts', `${comment} TODO later\nexport const a = 1`],
  ['a skipped test', 'skipped-test', 'tests/unit/a.test.ts', `test.skip('x', () => {})`],
  ['a lonely test', 'skipped-test', 'tests/e2e/a.spec.ts', `test.only('x', () => {})`],
  ['a skipped group', 'skipped-test', 'tests/unit/a.test.ts', `describe.skip('x', () => {})`],
  ['a tolerant assert', 'tolerant-assert', 'tests/unit/a.test.ts', 'expect(1).toBeCloseTo(1)'],
  ['a number of the law in a domain', 'law-number', 'lib/campaigns/model.ts', 'export const cap = 0.3'],
  ['a long file', 'file-size', 'lib/plan/model.ts', 'export const a = 1\n'.repeat(251)],
  ['a long page', 'page-size', 'app/plan/page.tsx', '// a\n'.repeat(61)],
  ['a barrel', 'barrel', 'lib/plan/index.ts', `export * from './model'`],
  ['a folder without a name', 'folder-name', 'lib/plan/utils/a.ts', ''],
  ['an English address', 'french-address', 'app/settings/page.tsx', ''],
  [
    'a file of a domain that touches the database',
    'domain-file',
    'lib/plan/store.ts',
    `import { db } from '@/lib/server/db'`,
  ],
  ['a folder in a domain', 'domain-file', 'lib/plan/model/a.ts', ''],
  ['a component in a domain', 'domain-file', 'lib/plan/badge.tsx', ''],
  ['a file that cannot be read', 'unreadable', 'lib/plan/model.ts', 'export const ='],
]

describe('the checker of the house refuses', () => {
  test.each(refused)('%s (%s)', (_what, rule, file, text) => {
    expect(rulesBroken({ [file]: text })).toContain(rule)
  })

  test('a loop of imports', () => {
    const files = {
      'lib/plan/model.ts': `import { b } from './tree'\nexport const a = b`,
      'lib/plan/tree.ts': `import { a } from './model'\nexport const b = a`,
    }
    expect(rulesBroken(files)).toEqual(['cycle'])
  })

  test('and says where: file and line', () => {
    const text = `// é, a character of two bytes\n\nexport const when = new Date()\n`
    const [violation] = checkTree(project({ 'app/plan/page.tsx': '', 'lib/plan/model.ts': text })).violations
    expect(violation).toEqual({ file: 'lib/plan/model.ts', line: 3, rule: 'clock', message: expect.any(String) })
  })
})

describe('the checker of the house accepts', () => {
  test('a read, a write and a test as the house writes them', () => {
    const files = {
      'app/plan/page.tsx': `import { planTree } from '@/lib/plan/queries'\nexport default async function PlanPage() { return <main>{await planTree()}</main> }`,
      'components/plan/tree.tsx': `import type { Tree } from '@/lib/plan/model'\nexport const PlanTree = (props: { tree: Tree }) => <><p>{props.tree}</p></>`,
      'lib/plan/model.ts': `import { civilDate } from '@/lib/core/civil-date'\nexport const start = civilDate(2016, 1, 1)`,
      'lib/plan/queries.ts': `import 'server-only'\nimport { db } from '@/lib/server/db'\nexport const planTree = () => db()`,
      'lib/plan/commands/edit-action.ts': `import { recordEvent } from '@/lib/audit/commands'\nexport const edit = recordEvent`,
      'lib/server/clock.ts': 'export const systemNow = () => new Date()',
      'lib/core/civil-date.ts': `export const civilDate = (date: string) => new Date(date)`,
      'tests/unit/plan.test.ts': `test('a plan starts on 1 January', () => { expect(1).toBe(1) })`,
    }
    expect(checkTree(project(files)).violations).toEqual([])
  })
})
