import { beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '@/lib/accounts/commands/sign-in'
import { demoAccounts, demoPassword } from '@/lib/accounts/demo'
import { isDemoWorld, userOfSession } from '@/lib/accounts/queries/sign-in'
import { db } from '@/lib/server/db'
import { seedAccounts } from '@/prisma/seed/accounts'
import { seedFictitiousEstablishments, seedTerritory } from '@/prisma/seed/territory'

async function seed(): Promise<void> {
  await seedTerritory(db())
  await seedFictitiousEstablishments(db())
  await seedAccounts(db())
}

beforeAll(seed)

describe('the territories of every world', () => {
  test('are the 18 regions, 101 départements and the two collectivities attached to ARS Guadeloupe', async () => {
    expect(await db().region.count()).toBe(18)
    expect(await db().territory.count()).toBe(103)
    const guadeloupe = await db().territory.findMany({ where: { regionCode: '01' }, orderBy: { code: 'asc' } })
    expect(guadeloupe.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '971 Guadeloupe',
      '977 Saint-Barthélemy',
      '978 Saint-Martin',
    ])
  })

  test('never mistake a region for the département of the same code', async () => {
    const region = await db().region.findUnique({ where: { code: '84' } })
    const territory = await db().territory.findUnique({ where: { code: '84' } })
    expect([region?.name, territory?.name, territory?.regionCode]).toEqual(['Auvergne-Rhône-Alpes', 'Vaucluse', '93'])
  })

  test('are written with the typographic apostrophe', async () => {
    expect((await db().region.findUnique({ where: { code: '93' } }))?.name).toBe('Provence-Alpes-Côte d’Azur')
  })
})

describe('the demo accounts', () => {
  test.each(demoAccounts)(
    '$email signs in with the shared password',
    async ({ email, role, regionCode, establishments }) => {
      const session = await signIn({ email, password: demoPassword }, email)
      expect(await userOfSession(session.id, session.sessionVersion)).toMatchObject({
        role,
        regionCode,
        establishments: establishments ?? [],
      })
    },
  )

  test('answer for invented establishments, which say so', async () => {
    const establishments = await db().establishment.findMany()
    expect(establishments).toHaveLength(4)
    for (const { name, finess, fictitious } of establishments) {
      expect(fictitious).toBe(true)
      expect(name).toContain('établissement fictif')
      expect(finess).toMatch(/^979999\d{3}$/)
    }
  })

  test('loaded a second time, change nothing', async () => {
    const before = await db().user.findMany({ orderBy: { id: 'asc' } })
    await seed()
    expect(await db().user.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })
})

test('the accounts are shown on the sign-in page of the demo world only', async () => {
  expect(await isDemoWorld()).toBe(false)
  await db().world.create({ data: { name: 'empty' } })
  expect(await isDemoWorld()).toBe(false)
  await db().world.update({ where: { id: 1 }, data: { name: 'demo' } })
  expect(await isDemoWorld()).toBe(true)
})
