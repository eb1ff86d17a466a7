import { describe, expect, test } from 'vitest'
import { roleNames } from '@/lib/accounts/model'
import { table } from '@/tests/support/rights/table'
import {
  actionsOfSource,
  actionsOfTree,
  addressOfFile,
  bareActionsOfTree,
  methodsOf,
  routesOfTree,
} from '@/tests/support/rights/tree'

const howTo = 'add its line in tests/support/rights/ (line.ts says how)'

describe('the rights matrix', () => {
  test('holds every page and API route of the tree, and none that is gone', () => {
    expect(Object.keys(table.routes).sort(), howTo).toEqual(routesOfTree())
  })

  test('holds every server action of the tree, and none that is gone', () => {
    const found = actionsOfTree().map((action) => action.name)
    expect(new Set(found).size, 'two actions share a name').toBe(found.length)
    expect(Object.keys(table.actions).sort(), howTo).toEqual(found.sort())
  })

  test('calls open exactly the actions that ask for no session', () => {
    for (const { name, open } of actionsOfTree())
      expect([name, 'open' in (table.actions[name] ?? {})]).toEqual([name, open])
  })

  test('knows every function the browser may call: the sign-out alone is written by hand', () => {
    expect(bareActionsOfTree()).toEqual(['lib/accounts/actions.ts signOutAction'])
  })

  test('refuses something to somebody on every line that has places', () => {
    for (const [name, line] of [...Object.entries(table.routes), ...Object.entries(table.actions)]) {
      if (!('places' in line)) continue
      const cells = Object.values(line.places).map((roles) => roles.length)
      expect([name, Math.min(...cells) < roleNames.length]).toEqual([name, true])
    }
  })
})

describe('the reader of the tree', () => {
  test('sees what is there: it would be blind if it found nothing', () => {
    expect(routesOfTree()).toEqual(
      expect.arrayContaining(['/connexion', '/mot-de-passe/[token]', 'POST /api/auth/[...nextauth]']),
    )
    expect(actionsOfTree()).toContainEqual({ name: 'accounts.sign-in', open: true })
    expect(actionsOfTree()).toContainEqual({ name: 'accounts.invite', open: false })
  })

  test('drops the groups of folders, which are in no address', () => {
    expect(addressOfFile('app/(app)/plan/actions/[id]/page.tsx')).toBe('/plan/actions/[id]')
    expect(addressOfFile('app/(app)/page.tsx')).toBe('/')
  })

  test.each([
    ['export const GET = defineRoute({', ['GET']],
    ['export async function POST(request: Request) {', ['POST']],
    ['export { handler as GET, handler as POST }', ['GET', 'POST']],
    ['export const dynamic = "force-dynamic"', []],
  ])('reads the methods of %j', (source, methods) => {
    expect(methodsOf(source)).toEqual(methods)
  })

  test('refuses an action whose name it cannot read', () => {
    expect(() => actionsOfSource("defineAction({ input: x, name: 'late' })", 'lib/x/actions.ts')).toThrow(
      'lib/x/actions.ts',
    )
    expect(() => actionsOfSource('defineOpenAction(somewhere)')).toThrow()
  })
})
