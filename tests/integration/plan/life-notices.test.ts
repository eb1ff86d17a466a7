import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptAvenant } from '@/lib/plan/commands/adopt-avenant'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aPlan, aRegion, aUser } from '@/tests/support/factories'
import { aChantier, adopt, anAddition, anAvenant } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

let serial = 0
async function aNewRegion(): Promise<string> {
  serial += 1
  return (await aRegion(`9${serial}`, `Région ${serial}`)).code
}

/** A region of its own, its co-owners, who administers it, and people a plan's life does not call. */
async function aKeptRegion() {
  const regionCode = await aNewRegion()
  const of = (role: Parameters<typeof aUser>[0]) => aUser(role, { regionCode })
  const [officer, dcgdr, admin] = [await of('ars_officer'), await of('dcgdr'), await of('regional_admin')]
  const plan = await aPlan({ regionCode })
  await of('local_am')
  await aUser('dcgdr', { regionCode: await aNewRegion() })
  return { officer, dcgdr, admin, plan }
}

const told = (href: string) => db().notice.findMany({ where: { href: { contains: href } }, orderBy: { userId: 'asc' } })

describe('the co-owners of a plan are told', () => {
  test('that an avenant is adopted, once, except who adopted it', async () => {
    const { officer, dcgdr, admin, plan } = await aKeptRegion()
    const chantier = await aChantier({ plan })
    const id = await anAvenant(plan, day('2018-09-01'))
    await anAddition(chantier, id)
    await adopt(officer, id)
    await adoptAvenant(officer, { id, on: day('2018-06-15'), act: null, overwrite: false })
    const notices = await told(id)
    expect(notices.map((one) => one.userId)).toEqual([dcgdr.id, admin.id].toSorted())
    expect(notices[0]).toMatchObject({
      kind: 'plan',
      sentence: expect.stringMatching(/^L’avenant n° \d+ « .* » est adopté ; il prend effet le 1er septembre 2018\.$/u),
      href: `/plan/avenants/${id}`,
    })
  })

  test('that a plan changes status, once, except who changed it', async () => {
    const { officer, dcgdr, admin, plan } = await aKeptRegion()
    await aChantier({ plan, status: 'projet' })
    const step = { planId: plan.id, status: 'avis_crc3a', on: day('2018-06-14'), act: null } as const
    await changePlanStatus(officer, step)
    await changePlanStatus(officer, step)
    const notices = await told(plan.code)
    expect(notices.map((one) => one.userId)).toEqual([dcgdr.id, admin.id].toSorted())
    expect(notices[0]?.sentence).toContain('passe à l’état « Avis de la CRC3A rendu » le 14 juin 2018')
  })

  test('nothing of what was refused', async () => {
    const { officer, plan } = await aKeptRegion()
    await aChantier({ plan })
    const id = await anAvenant(plan, day('2018-09-01'))
    await expect(adopt(officer, id)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await told(id)).toEqual([])
  })
})
