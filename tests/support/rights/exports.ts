import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { askExport } from '@/lib/exports/commands/ask-export'
import { removeExport } from '@/lib/exports/commands/remove-export'
import type { Table } from './line'

const everybody: readonly Role[] = roleNames

/** An export is its owner's alone: what each kind may hold is asked in tests/integration/exports/rights.test.ts, a stranger's file in files.test.ts. */
export const exportRoom: Table = {
  routes: {
    '/exports': { roles: everybody },
    'POST /api/exports': { roles: everybody, at: '/api/exports' },
    'GET /api/exports/[id]/fichier': {
      places: { 'own-region': [], 'other-region': [] },
      at: async () => '/api/exports/01900000-0000-7000-8000-000000000000/fichier',
    },
  },
  actions: {
    'exports.remove': {
      roles: everybody,
      run: async (user: CurrentUser) =>
        removeExport(user, await askExport(user, { kind: 'law', format: 'csv', query: '' })),
    },
  },
}
