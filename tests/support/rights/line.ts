// The rights matrix: one line per page, API route and server action, one file per room beside this one.
// A page or an action missing from the table makes tests/unit/rights/table.test.ts fail; add its line:
//
//   '/plan/actions/[id]':            a page; an API route is named 'GET /api/v1/plans/[code]', an action by its `name`
//     { open: 'why everybody may' }  no session is asked for
//     { roles: […] }                 no object: these roles may, wherever they are
//     { places: { 'own-region': […], 'other-region': […] }, at: (place) => address of an object standing there }
//
// tests/rights/matrix.test.ts then asks every cell for real, with one person of each role, all of Guadeloupe.
import type { CurrentUser, Role } from '@/lib/accounts/model'

/** Where the object stands, seen from a person of Guadeloupe who answers for one establishment there (roles that answer for one). */
export type Place = 'own-region' | 'other-region' | 'own-establishment' | 'other-establishment' | 'national'

/** Roles that may, by place; a place left out does not exist for this line. */
export type Places = Partial<Record<Place, readonly Role[]>>

type Open = { open: string }

/** `at` makes an object standing there, and gives its address. */
export type RouteLine =
  | Open
  | { roles: readonly Role[]; at?: string }
  | { places: Places; at: (place: Place) => Promise<string> }

/** `run` makes an object standing there, and sends the command to it; a refusal is AppError OUT_OF_PERIMETER or FORBIDDEN. */
export type ActionLine =
  | Open
  | { roles: readonly Role[]; run: (user: CurrentUser) => Promise<unknown> }
  | { places: Places; run: (user: CurrentUser, place: Place) => Promise<unknown> }

export type Table = { routes: Readonly<Record<string, RouteLine>>; actions: Readonly<Record<string, ActionLine>> }

/** Code of the region of a place. */
export function regionAt(place: Place): string {
  return place === 'other-region' ? '02' : '01'
}
