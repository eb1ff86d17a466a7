import { z } from 'zod'
import { type AccessState, accessStateNames, type Role, roleNames } from './model'

/** What the list of accounts is asked for; absent: no condition. */
export type AccountFilters = { search?: string; role?: Role; state?: AccessState }

const search = z.object({
  q: z.string().max(200).optional().catch(undefined),
  role: z.enum(roleNames).optional().catch(undefined),
  etat: z.enum(accessStateNames).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})

/** Filters and page written in the address of the accounts; a wrong value counts as absent. */
export function readAccountSearch(params: unknown): { filters: AccountFilters; page: number } {
  const { q, role, etat, page } = search.parse(params)
  return { filters: { ...(q ? { search: q } : {}), ...(role ? { role } : {}), ...(etat ? { state: etat } : {}) }, page }
}

/** The same address as a query, without its page. */
export function accountQuery({ search: q, role, state: etat }: AccountFilters): string {
  const given = Object.entries({ q, role, etat }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return new URLSearchParams(given).toString()
}
