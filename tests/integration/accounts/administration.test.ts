import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { changeAccount, deactivate, reactivate } from '@/lib/accounts/commands/change-account'
import { choosePassword } from '@/lib/accounts/commands/change-password'
import { invite, resendInvitation } from '@/lib/accounts/commands/invite'
import { signIn } from '@/lib/accounts/commands/sign-in'
import type { InviteInput } from '@/lib/accounts/inputs'
import type { CurrentUser } from '@/lib/accounts/model'
import { account, accounts } from '@/lib/accounts/queries/manage'
import { accountOfToken, userOfSession } from '@/lib/accounts/queries/sign-in'
import { civilDate } from '@/lib/core/civil-date'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { anEstablishment, aPerson, journalOf, lastToken } from '@/tests/support/accounts'
import { aRegion } from '@/tests/support/factories'

const outside = { code: 'OUT_OF_PERIMETER' }
let regional: CurrentUser
let national: CurrentUser
let director: CurrentUser
let own: string
let other: string

beforeAll(async () => {
  await aRegion()
  await aRegion('02', 'Martinique')
  own = await anEstablishment('01')
  other = await anEstablishment('01')
  regional = await aPerson('regional_admin', { name: 'Lou Patron' })
  national = await aPerson('national_admin')
  director = await aPerson('establishment_director', { establishments: [own] })
})

afterEach(() => setClock(undefined))

function invitation(values: Partial<InviteInput> = {}): InviteInput {
  return {
    email: `${randomUUID()}@agence.fr`,
    name: 'Camille Exemple',
    role: 'ars_officer',
    regionCode: '01',
    bodyId: null,
    establishments: [],
    accessEndsOn: null,
    ...values,
  }
}

const changeOf = (user: CurrentUser, values: Partial<InviteInput> & { lockVersion?: number } = {}) => {
  const { email: _, ...access } = invitation({
    name: user.name,
    role: user.role,
    establishments: [...user.establishments],
  })
  return { id: user.id, lockVersion: 1, ...access, ...values }
}

describe('inviting', () => {
  test('opens an account that waits for its password, mails one link and writes it in the journal', async () => {
    const input = invitation()
    const { id } = await invite(regional, input)
    expect(await account(regional, id)).toMatchObject({ email: input.email, state: 'invited', region: 'Guadeloupe' })
    expect(await accountOfToken(await lastToken(input.email))).toMatchObject({ id, kind: 'invitation' })
    expect(await journalOf(id)).toMatchObject([
      {
        type: 'account.invited',
        actorName: 'Lou Patron',
        after: { email: input.email, role: 'ars_officer', regionCode: '01' },
      },
    ])
  })

  test('leads to a first password and a first sign-in', async () => {
    const input = invitation()
    const { id } = await invite(regional, input)
    await choosePassword({ token: await lastToken(input.email), password: 'trois alizés et un manguier' }, randomUUID())
    const session = await signIn({ email: input.email, password: 'trois alizés et un manguier' }, randomUUID())
    expect(await userOfSession(session.id, session.sessionVersion)).toMatchObject({
      id,
      role: 'ars_officer',
      regionCode: '01',
    })
    expect((await account(regional, id))?.state).toBe('active')
  })

  test('gives a link of seven days', async () => {
    const input = invitation()
    await invite(regional, input)
    const token = await lastToken(input.email)
    const days = (count: number) => new Date(Date.now() + count * 86_400_000)
    setClock(days(6.9))
    expect(await accountOfToken(token)).not.toBeNull()
    setClock(days(7.1))
    expect(await accountOfToken(token)).toBeNull()
  })

  test('the same e-mail twice, even at once, makes one account and one mail', async () => {
    const input = invitation()
    const answers = await Promise.allSettled([invite(regional, input), invite(regional, input)])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(invite(regional, input)).rejects.toMatchObject({
      fields: { email: 'Cette adresse a déjà un compte.' },
    })
    expect(await db().outgoingMail.count({ where: { to: input.email } })).toBe(1)
  })

  test.each<[string, () => CurrentUser, () => Partial<InviteInput>]>([
    ['a regional administrator into another region', () => regional, () => ({ regionCode: '02' })],
    [
      'a regional administrator of a national one',
      () => regional,
      () => ({ role: 'national_admin', regionCode: null }),
    ],
    ['a director of an officer', () => director, () => ({})],
    [
      'a director into another establishment',
      () => director,
      () => ({ role: 'establishment_delegate', establishments: [other] }),
    ],
  ])('is refused to %s, and nothing is written', async (_, user, values) => {
    const input = invitation(values())
    await expect(invite(user(), input)).rejects.toMatchObject(outside)
    expect(await db().user.count({ where: { email: input.email } })).toBe(0)
    expect(await db().outgoingMail.count({ where: { to: input.email } })).toBe(0)
  })

  test('a director invites the delegate of the own establishment', async () => {
    const { id } = await invite(director, invitation({ role: 'establishment_delegate', establishments: [own] }))
    expect((await account(director, id))?.establishments.map((e) => e.finess)).toEqual([own])
  })

  test('an establishment of another region is refused on its field', async () => {
    const far = await anEstablishment('02')
    const input = invitation({ role: 'establishment_director', establishments: [far] })
    await expect(invite(regional, input)).rejects.toMatchObject({ fields: { establishments: expect.any(String) } })
    expect(await db().user.count({ where: { email: input.email } })).toBe(0)
  })

  test('a region or a body that does not exist is refused on its field', async () => {
    await expect(invite(national, invitation({ regionCode: '99' }))).rejects.toMatchObject({
      fields: { regionCode: expect.any(String) },
    })
    await expect(invite(national, invitation({ bodyId: randomUUID() }))).rejects.toMatchObject({
      fields: { bodyId: expect.any(String) },
    })
  })
})

describe('sending an invitation again', () => {
  /** As if the link had been issued a minute earlier. */
  const aMinuteLater = async (userId: string) => {
    const { id, expiresAt } = await db().accountToken.findFirstOrThrow({ where: { userId } })
    await db().accountToken.update({ where: { id }, data: { expiresAt: new Date(expiresAt.getTime() - 60_000) } })
  }

  test('gives a new link, and the earlier one dies', async () => {
    const input = invitation()
    const { id } = await invite(regional, input)
    const first = await lastToken(input.email)
    await aMinuteLater(id)
    expect(await resendInvitation(regional, { id })).toEqual({ id, sent: true })
    expect(await accountOfToken(first)).toBeNull()
    expect(await accountOfToken(await lastToken(input.email))).toMatchObject({ id })
  })

  test('pressed twice writes one mail, and says so', async () => {
    const input = invitation()
    const { id } = await invite(regional, input)
    await aMinuteLater(id)
    const pressed = await Promise.all([resendInvitation(regional, { id }), resendInvitation(regional, { id })])
    expect(pressed.map(({ sent }) => sent).toSorted()).toEqual([false, true])
    expect(await db().outgoingMail.count({ where: { to: input.email } })).toBe(2)
    expect(await accountOfToken(await lastToken(input.email))).toMatchObject({ id })
  })

  test('is refused once the password is chosen, and out of the perimeter', async () => {
    const person = await aPerson('ars_officer')
    await expect(resendInvitation(regional, { id: person.id })).rejects.toMatchObject({ code: 'ALREADY_DONE' })
    const far = await aPerson('ars_officer', { regionCode: '02' })
    await expect(resendInvitation(regional, { id: far.id })).rejects.toMatchObject(outside)
    await expect(resendInvitation(regional, { id: randomUUID() })).rejects.toMatchObject(outside)
  })

  test('is refused while the access is closed', async () => {
    const { id } = await invite(regional, invitation())
    await deactivate(regional, { id, reason: 'erreur de saisie' })
    await expect(resendInvitation(regional, { id })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('changing an access', () => {
  test('holds at the next request, with the before and the after in the journal', async () => {
    const person = await aPerson('ars_officer')
    await changeAccount(regional, changeOf(person, { role: 'dg_ars', accessEndsOn: civilDate(2099, 12, 31) }))
    expect(await userOfSession(person.id, 1)).toMatchObject({ role: 'dg_ars' })
    expect(await journalOf(person.id)).toMatchObject([
      {
        type: 'account.changed',
        before: { role: 'ars_officer', accessEndsOn: null },
        after: { role: 'dg_ars', accessEndsOn: '2099-12-31' },
      },
    ])
  })

  test('replaces the establishments of a delegate', async () => {
    const delegate = await aPerson('establishment_delegate', { establishments: [own] })
    await changeAccount(regional, changeOf(delegate, { establishments: [other] }))
    expect((await userOfSession(delegate.id, 1))?.establishments).toEqual([other])
  })

  test('is refused when somebody else changed it since, and the first change stays', async () => {
    const person = await aPerson('ars_officer')
    await changeAccount(regional, changeOf(person, { name: 'Premier nom' }))
    await expect(changeAccount(national, changeOf(person, { name: 'Second nom' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect((await account(regional, person.id))?.name).toBe('Premier nom')
  })

  test('two at the same time: one is kept, the other told', async () => {
    const person = await aPerson('ars_officer')
    const answers = await Promise.allSettled([
      changeAccount(regional, changeOf(person, { name: 'Un nom' })),
      changeAccount(national, changeOf(person, { name: 'Autre nom' })),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await journalOf(person.id)).filter((line) => line.type === 'account.changed')).toHaveLength(1)
  })

  test('cannot move somebody out of the perimeter, nor bring somebody in', async () => {
    const mine = await aPerson('ars_officer')
    const far = await aPerson('ars_officer', { regionCode: '02' })
    await expect(changeAccount(regional, changeOf(mine, { regionCode: '02' }))).rejects.toMatchObject(outside)
    await expect(changeAccount(regional, changeOf(far, { regionCode: '01' }))).rejects.toMatchObject(outside)
    await expect(
      changeAccount(regional, changeOf(mine, { role: 'national_admin', regionCode: null })),
    ).rejects.toMatchObject(outside)
  })

  test('is refused on oneself: nobody shuts themselves out, nor raises themselves', async () => {
    await expect(changeAccount(regional, changeOf(regional, { role: 'dg_ars' }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(deactivate(regional, { id: regional.id, reason: 'essai' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('a director changes neither the delegate of another establishment nor a peer', async () => {
    const foreign = await aPerson('establishment_delegate', { establishments: [other] })
    const shared = await aPerson('establishment_delegate', { establishments: [own, other] })
    const peer = await aPerson('establishment_director', { establishments: [own] })
    for (const person of [foreign, shared, peer])
      await expect(deactivate(director, { id: person.id, reason: 'essai' })).rejects.toMatchObject(outside)
  })
})

describe('closing and reopening an access', () => {
  test('ends the sessions, keeps who, when and why, and can be undone', async () => {
    const person = await aPerson('ars_officer')
    await deactivate(regional, { id: person.id, reason: 'départ de l’agence' })
    expect(await userOfSession(person.id, 1)).toBeNull()
    expect(await account(regional, person.id)).toMatchObject({ state: 'deactivated', reason: 'départ de l’agence' })
    await reactivate(regional, { id: person.id, reason: 'retour' })
    expect(await account(regional, person.id)).toMatchObject({ state: 'active', reason: 'retour' })
    expect(await userOfSession(person.id, 1)).toBeNull()
    expect(await journalOf(person.id)).toMatchObject([
      { type: 'account.deactivated', actorName: 'Lou Patron', after: { reason: 'départ de l’agence' } },
      { type: 'account.reactivated', after: { reason: 'retour' } },
    ])
  })

  test('twice changes nothing the second time', async () => {
    const person = await aPerson('ars_officer')
    const close = () => deactivate(regional, { id: person.id, reason: 'départ' })
    const answers = await Promise.allSettled([close(), close()])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(close()).rejects.toMatchObject({ code: 'ALREADY_DONE' })
    await expect(reactivate(regional, { id: regional.id, reason: 'moi' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await db().userAccessState.count({ where: { userId: person.id } })).toBe(1)
  })
})

describe('the list of accounts', () => {
  test('agrees with the policy: each administrator sees exactly what `account` opens', async () => {
    const all = await db().user.findMany({ select: { id: true } })
    for (const viewer of [national, regional, director]) {
      const listed = new Set<string>()
      for (let page = 1; ; page++) {
        const { rows } = await accounts(viewer, { page })
        if (rows.length === 0) break
        for (const row of rows) listed.add(row.id)
      }
      const opened = new Set<string>()
      for (const { id } of all) if (await account(viewer, id)) opened.add(id)
      expect([...listed].sort()).toEqual([...opened].sort())
    }
  })

  test('is empty for who manages nobody', async () => {
    const officer = await aPerson('ars_officer')
    expect(await accounts(officer, { page: 1 })).toEqual({ rows: [], total: 0 })
    expect(await account(officer, regional.id)).toBeNull()
  })

  test('is searched without accents, by name, e-mail and establishment', async () => {
    const person = await aPerson('establishment_delegate', { name: 'Éloïse Fictive', establishments: [own] })
    const found = async (search: string) => (await accounts(regional, { search, page: 1 })).rows.map((row) => row.id)
    expect(await found('eloise')).toEqual([person.id])
    expect(await found('FICTIVE Éloïse')).toEqual([person.id])
    expect(await found(person.email)).toEqual([person.id])
    expect(await found(own)).toContain(person.id)
    expect(await found('zzz')).toEqual([])
  })

  test('is filtered by role and by state, and cut into pages', async () => {
    const name = `Série ${randomUUID()}`
    for (let i = 0; i < 27; i++) await aPerson('omedit', { name })
    const all = await accounts(regional, { search: name, page: 1 })
    expect([all.rows.length, all.total]).toEqual([25, 27])
    const second = await accounts(regional, { search: name, page: 2 })
    expect(second.rows).toHaveLength(2)
    await deactivate(regional, { id: second.rows[0]?.id ?? '', reason: 'essai' })
    expect((await accounts(regional, { search: name, state: 'deactivated', page: 1 })).total).toBe(1)
    expect((await accounts(regional, { search: name, role: 'dcgdr', page: 1 })).total).toBe(0)
    expect((await accounts(regional, { role: 'national_admin', page: 1 })).total).toBe(0)
  })
})
