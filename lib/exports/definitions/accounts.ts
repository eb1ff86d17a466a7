import 'server-only'
import { readAccountSearch } from '@/lib/accounts/account-search'
import { accessStates, type CurrentUser, roles } from '@/lib/accounts/model'
import { canManageAccounts } from '@/lib/accounts/policy'
import { type AccountRow, accountsFound } from '@/lib/accounts/queries/manage'
import { AppError } from '@/lib/core/errors'
import { routes } from '@/lib/core/routes'
import { type Asked, type ExportDefinition, headOf, wholeAddress } from '../definition'
import { exportKinds } from '../model'
import { type Column, type ExportTable, tableOf } from '../table'

const columns: readonly Column<AccountRow>[] = [
  { title: 'Nom', type: 'text', width: 28, paper: 18, value: ({ name }) => name },
  { title: 'Adresse électronique', type: 'text', width: 36, paper: 24, value: ({ email }) => email },
  { title: 'Rôle', type: 'text', width: 30, paper: 18, value: ({ role }) => roles[role] },
  { title: 'Région', type: 'text', width: 20, paper: 12, value: ({ region }) => region ?? 'France entière' },
  { title: 'Organisme', type: 'text', width: 24, paper: 14, value: ({ body }) => body?.name ?? null },
  {
    title: 'Établissements',
    type: 'text',
    width: 44,
    paper: 22,
    value: ({ establishments }) => establishments.map(({ finess, name }) => `${name} (${finess})`).join('\n') || null,
  },
  { title: 'Fin d’accès', type: 'date', width: 12, paper: 10, value: ({ accessEndsOn }) => accessEndsOn },
  { title: 'État', type: 'text', width: 12, paper: 10, value: ({ state }) => accessStates[state] },
  {
    title: 'Compte',
    type: 'link',
    width: 12,
    value: ({ id }) => ({ text: 'Ouvrir', href: wholeAddress(routes.user(id)) }),
  },
]

/** The accounts of the person's perimeter that answer the filters of the page. */
export const accountsExport: ExportDefinition<ExportTable> = {
  kind: 'accounts',
  size: async (asked) => (await accountsAsked(asked)).length,
  read: async (asked) => {
    const { filters } = readAccountSearch(asked.query)
    const words = [
      filters.search && `« ${filters.search} »`,
      filters.role && `Rôle : ${roles[filters.role]}`,
      filters.state && `État : ${accessStates[filters.state]}`,
    ].filter((text): text is string => Boolean(text))
    const head = { title: exportKinds.accounts, source: perimeterOf(asked.user), filters: words, readOn: null }
    return tableOf(await headOf(asked.user, head), columns, await accountsAsked(asked))
  },
}

function accountsAsked({ user, query }: Asked): Promise<AccountRow[]> {
  if (!canManageAccounts(user)) throw new AppError('OUT_OF_PERIMETER')
  return accountsFound(user, readAccountSearch(query).filters)
}

function perimeterOf({ role }: CurrentUser): string {
  return role === 'national_admin' ? 'Comptes de toutes les régions' : 'Comptes de votre périmètre'
}
