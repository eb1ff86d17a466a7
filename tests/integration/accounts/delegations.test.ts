import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeAccount, deactivate } from '@/lib/accounts/commands/change-account'
import { invite } from '@/lib/accounts/commands/invite'
import { transferDelegations } from '@/lib/accounts/commands/transfer-delegations'
import type { CurrentUser } from '@/lib/accounts/model'
import { delegationsOf } from '@/lib/accounts/queries/delegations'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import { anEstablishment, aPerson } from '@/tests/support/accounts'
import { aRegion } from '@/tests/support/factories'
import { day } from '@/tests/support/plan-facts'

let admin: CurrentUser
let own: string
let other: string

beforeAll(async () => {
  await aRegion()
  await aRegion('02', 'Martinique')
  own = await anEstablishment('01')
  other = await anEstablishment('01')
  admin = await aPerson('regional_admin', { name: 'Lou Patron' })
})

const aDirector = (establishments = [own], name = 'Claude Maquette') =>
  aPerson('establishment_director', { establishments, name })

const delegate = (values: object = {}) => ({
  email: `${randomUUID()}@clinique.fr`,
  name: 'Andréa Gabarit',
  role: 'establishment_delegate' as const,
  regionCode: '01',
  bodyId: null,
  establishments: [own],
  accessEndsOn: null,
  ...values,
})

const takeOver = (from: CurrentUser, to: CurrentUser) => ({ fromId: from.id, toId: to.id, reason: 'Départ' })

describe('A delegation', () => {
  test('keeps who gave it, and the page of that person lists it', async () => {
    const director = await aDirector()
    const { id } = await invite(director, delegate())
    const seen = await delegationsOf(admin, director.id)
    expect(seen.delegated).toMatchObject([{ id, name: 'Andréa Gabarit', state: 'invited' }])
    expect((await delegationsOf(admin, id)).by).toBe('Claude Maquette')
  })

  test.each([
    [null, null, true],
    [null, '2030-12-31', true],
    ['2030-06-30', '2030-06-30', true],
    ['2030-06-30', '2030-07-01', false],
    ['2030-06-30', null, false],
  ])('by a director until %s, until %s: %s', async (ownEnd, asked, allowed) => {
    const director = await aDirector()
    const accessEndsOn = ownEnd && toDatabaseDate(day(ownEnd))
    await db().user.update({ where: { id: director.id }, data: { accessEndsOn } })
    const asking = invite(director, delegate({ accessEndsOn: asked && day(asked) }))
    if (allowed) await expect(asking).resolves.toHaveProperty('id')
    else
      await expect(asking).rejects.toMatchObject({
        fields: { accessEndsOn: expect.stringContaining('Votre propre accès s’arrête le 30/06/2030') },
      })
  })

  test('is not made longer than the director’s own access by a later change', async () => {
    const director = await aDirector()
    const { id } = await invite(director, delegate({ accessEndsOn: day('2030-01-31') }))
    await db().user.update({ where: { id: director.id }, data: { accessEndsOn: toDatabaseDate(day('2030-06-30')) } })
    const { email: _, ...access } = delegate()
    await expect(changeAccount(director, { ...access, id, lockVersion: 1 })).rejects.toMatchObject({
      fields: { accessEndsOn: expect.any(String) },
    })
  })

  test.each([
    ['another role', { role: 'establishment_director' }],
    ['an establishment of somebody else', { establishments: 'other' }],
    ['another region', { regionCode: '02' }],
  ])('of %s is refused to a director', async (_what, values) => {
    const establishments = 'establishments' in values ? [other] : [own]
    await expect(invite(await aDirector(), delegate({ ...values, establishments }))).rejects.toMatchObject({
      code: 'OUT_OF_PERIMETER',
    })
  })
})

describe('When somebody leaves', () => {
  test('another takes the accesses over; the journal says who, which and why', async () => {
    const [leaving, heir] = [await aDirector(), await aDirector([own, other], 'Nouvelle Direction')]
    const { id } = await invite(leaving, delegate())
    await deactivate(admin, { id: leaving.id, reason: 'Départ' })
    expect((await delegationsOf(admin, leaving.id)).heirs.map((one) => one.id)).toContain(heir.id)
    expect(await transferDelegations(admin, takeOver(leaving, heir))).toEqual({ id: leaving.id, count: 1 })
    expect((await delegationsOf(admin, leaving.id)).delegated).toEqual([])
    expect((await delegationsOf(admin, heir.id)).delegated.map((one) => one.id)).toEqual([id])
    expect((await delegationsOf(admin, id)).by).toBe('Nouvelle Direction')
    const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'account.delegation-transferred' } })
    expect(event).toMatchObject({
      objectId: leaving.id,
      after: { successor: 'Nouvelle Direction', accounts: ['Andréa Gabarit'], reason: 'Départ' },
    })
  })

  test('the second click finds nothing left', async () => {
    const [leaving, heir] = [await aDirector(), await aDirector()]
    await invite(leaving, delegate())
    const answers = await Promise.allSettled([
      transferDelegations(admin, takeOver(leaving, heir)),
      transferDelegations(admin, takeOver(leaving, heir)),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().accountDelegation.count({ where: { byUserId: heir.id } })).toBe(1)
  })

  test('who could not have given an access does not take it over, and is not proposed', async () => {
    const [leaving, heir] = [await aDirector(), await aDirector([other], 'Direction voisine')]
    await invite(leaving, delegate())
    expect((await delegationsOf(admin, leaving.id)).heirs.map((one) => one.id)).not.toContain(heir.id)
    await expect(transferDelegations(admin, takeOver(leaving, heir))).rejects.toMatchObject({
      fields: { toId: expect.stringContaining('Direction voisine ne peut pas répondre de\u00a0: Andréa Gabarit') },
    })
    expect((await delegationsOf(admin, leaving.id)).delegated).toHaveLength(1)
  })

  test('an administrator may answer for them in the meantime', async () => {
    const leaving = await aDirector()
    await invite(leaving, delegate())
    await expect(transferDelegations(admin, takeOver(leaving, admin))).resolves.toMatchObject({ count: 1 })
  })

  test.each([
    ['a director', () => aDirector(), 'OUT_OF_PERIMETER'],
    ['an officer', () => aPerson('ars_officer'), 'OUT_OF_PERIMETER'],
    ['the administrator of another region', () => aPerson('regional_admin', { regionCode: '02' }), 'OUT_OF_PERIMETER'],
  ])('%s does not decide of it', async (_who, make, code) => {
    const [leaving, heir] = [await aDirector(), await aDirector()]
    await invite(leaving, delegate())
    await expect(transferDelegations(await make(), takeOver(leaving, heir))).rejects.toMatchObject({ code })
  })

  test('the history of delegations cannot be rewritten', async () => {
    await invite(await aDirector(), delegate())
    await expect(db().$executeRaw`delete from "AccountDelegation"`).rejects.toThrow(/append-only/)
  })
})
