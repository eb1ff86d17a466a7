import { randomUUID } from 'node:crypto'
import { changeAccount, deactivate, reactivate } from '@/lib/accounts/commands/change-account'
import { changePassword } from '@/lib/accounts/commands/change-password'
import { invite, resendInvitation } from '@/lib/accounts/commands/invite'
import { transferDelegations } from '@/lib/accounts/commands/transfer-delegations'
import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'
import { anEstablishment, aPassword, aPerson } from '../accounts'
import { aUser } from '../factories'
import { type Place, type Places, regionAt, type Table } from './line'
import { otherEstablishment, ownEstablishment } from './world'

const administrators: readonly Role[] = ['national_admin', 'regional_admin']
const managers: readonly Role[] = [...administrators, 'establishment_director']

/** An officer of a region, a delegate of an establishment, or another national administrator. */
const managed: Places = {
  'own-region': administrators,
  'other-region': ['national_admin'],
  'own-establishment': managers,
  'other-establishment': administrators,
  national: ['national_admin'],
}

function accessAt(place: Place) {
  if (place === 'national') return { role: 'national_admin' as const, regionCode: null, establishments: [] }
  if (place === 'own-region' || place === 'other-region')
    return { role: 'ars_officer' as const, regionCode: regionAt(place), establishments: [] }
  const finess = place === 'own-establishment' ? ownEstablishment : otherEstablishment
  return { role: 'establishment_delegate' as const, regionCode: '01', establishments: [finess] }
}

async function accountAt(place: Place, make = aPerson): Promise<CurrentUser> {
  const { role, ...values } = accessAt(place)
  return make(role, values)
}

/** Two directors and a delegate of one establishment, by their ids. */
async function atOneEstablishment(regionCode: string): Promise<[string, string, string]> {
  const place = { regionCode, establishments: [await anEstablishment(regionCode)] }
  const leaving = await aUser('establishment_director', place)
  const heir = await aUser('establishment_director', place)
  return [leaving.id, heir.id, (await aUser('establishment_delegate', place)).id]
}

const details = (place: Place) => ({ name: 'Camille Exemple', bodyId: null, accessEndsOn: null, ...accessAt(place) })

export const accounts: Table = {
  routes: {
    '/connexion': { open: 'where one signs in' },
    '/mot-de-passe-oublie': { open: 'for who cannot sign in' },
    '/mot-de-passe/[token]': { open: 'the secret of the mail is the right' },
    'GET /api/auth/[...nextauth]': { open: 'next-auth' },
    'POST /api/auth/[...nextauth]': { open: 'next-auth' },
    '/mon-compte': { roles: roleNames },
    '/administration/utilisateurs': { roles: managers },
    '/administration/utilisateurs/inviter': { roles: managers },
    '/administration/utilisateurs/[id]': {
      places: managed,
      at: async (place) => `/administration/utilisateurs/${(await accountAt(place)).id}`,
    },
  },
  actions: {
    'accounts.sign-in': { open: 'the password is the right' },
    'accounts.ask-password-reset': { open: 'for who cannot sign in' },
    'accounts.choose-password': { open: 'the secret of the mail is the right' },
    'accounts.change-password': {
      roles: roleNames,
      run: async (user: CurrentUser) => {
        const own = await aPerson(user.role, { regionCode: user.regionCode })
        return changePassword(own, { currentPassword: aPassword, password: 'trois alizés et un manguier' })
      },
    },
    'accounts.invite': {
      places: managed,
      run: (user, place) => invite(user, { email: `${randomUUID()}@exemple.fr`, ...details(place) }),
    },
    'accounts.resend-invitation': {
      places: managed,
      run: async (user, place) => resendInvitation(user, { id: (await accountAt(place, aUser)).id }),
    },
    'accounts.change': {
      places: managed,
      run: async (user, place) =>
        changeAccount(user, { id: (await accountAt(place)).id, lockVersion: 1, ...details(place) }),
    },
    'accounts.transfer-delegations': {
      places: { 'own-region': administrators, 'other-region': ['national_admin'] },
      run: async (user, place) => {
        const [leaving, heir, delegate] = await atOneEstablishment(regionAt(place))
        await db().accountDelegation.create({ data: { userId: delegate, byUserId: leaving, recordedAt: new Date(0) } })
        return transferDelegations(user, { fromId: leaving, toId: heir, reason: 'Départ' })
      },
    },
    'accounts.deactivate': {
      places: managed,
      run: async (user, place) => deactivate(user, { id: (await accountAt(place)).id, reason: 'essai' }),
    },
    'accounts.reactivate': {
      places: managed,
      run: async (user, place) => {
        const { id } = await accountAt(place)
        await db().userAccessState.create({ data: { userId: id, active: false, reason: 'essai' } })
        return reactivate(user, { id, reason: 'retour' })
      },
    },
  },
}
