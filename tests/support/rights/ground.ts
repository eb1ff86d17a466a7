import { type Role, roleNames } from '@/lib/accounts/model'
import type { Table } from './line'

const administrators: readonly Role[] = ['national_admin', 'regional_admin']
const journalReaders: readonly Role[] = [...administrators, 'ars_officer', 'dg_ars', 'dcgdr']

/** Home, administration, journal, jobs, mails and monitoring. */
export const ground: Table = {
  routes: {
    '/': { roles: roleNames },
    '/aide': { roles: roleNames },
    '/aide/[page]': { roles: roleNames, at: '/aide/lire-le-plan' },
    '/accessibilite': { open: 'the law asks that everybody may read it, signed in or not' },
    '/nouveautes': { roles: roleNames },
    '/taches': { roles: roleNames },
    '/administration': { roles: roleNames },
    '/recherche': { roles: roleNames },
    'GET /api/recherche': { roles: roleNames },
    '/administration/journal': { roles: journalReaders },
    '/boite-de-reception': { open: 'the demo world only: elsewhere, administrators (its own integration test)' },
    '/style': { open: 'the demo world and development only' },
    'GET /api/health': { open: 'monitoring: says up or down' },
    ...Object.fromEntries(
      ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((method) => [
        `${method} /api/[...introuvable]`,
        { open: 'an unknown address is said unknown to everybody' },
      ]),
    ),
  },
  actions: {},
}
