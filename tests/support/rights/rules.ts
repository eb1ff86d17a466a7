import { randomUUID } from 'node:crypto'
import { issueApiToken, revokeApiToken } from '@/lib/accounts/commands/api-tokens'
import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { hashSecret } from '@/lib/accounts/secret-token'
import { db } from '@/lib/server/db'
import { aUser } from '../factories'
import { type Place, regionAt, type Table } from './line'

const administrators: readonly Role[] = ['national_admin', 'regional_admin']

/** A token of a region, or of the whole country. */
async function tokenAt(place: Place): Promise<string> {
  const national = place === 'national'
  const owner = await aUser(national ? 'national_admin' : 'regional_admin')
  const token = await db().apiToken.create({
    data: {
      name: 'Outil du partenaire',
      tokenHash: hashSecret(randomUUID()),
      start: 'gdr_abcd',
      ownerId: owner.id,
      regionCode: national ? null : regionAt(place),
      expiresAt: new Date('2100-01-01T00:00:00Z'),
    },
  })
  return token.id
}

/** The simulator, the rules and the doors of the programming interface. */
export const rules: Table = {
  routes: {
    '/simulateur': { roles: roleNames },
    '/simulateur/[regle]': { roles: roleNames, at: '/simulateur/transport.evaluation' },
    '/regles': { roles: roleNames },
    '/regles/indicateurs': { roles: roleNames },
    '/regles/[regle]': { roles: roleNames, at: '/regles/transport.evaluation' },
    '/administration/jetons': { roles: administrators },
    'POST /api/v1/simulations': { roles: roleNames },
    'GET /api/v1/openapi.json': { open: 'says how to ask, nothing else' },
  },
  actions: {
    'accounts.issue-api-token': {
      roles: administrators,
      run: (user: CurrentUser) => issueApiToken(user, { name: 'Outil du partenaire', days: 90 }),
    },
    'accounts.revoke-api-token': {
      places: { 'own-region': administrators, 'other-region': ['national_admin'], national: ['national_admin'] },
      run: async (user, place) => revokeApiToken(user, { id: await tokenAt(place) }),
    },
  },
}
