import 'server-only'
import { type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { fold } from '@/lib/core/text'
import { systemNow, today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { AccountFilters } from '../account-search'
import { type AccessState, accessState, type CurrentUser, type Role } from '../model'
import { canChangeAccount, canManageAccounts, canReadAccount, rolesToGive } from '../policy'
import { accessFacts } from './sign-in'

/** Accounts the person may read, as a filter: `canReadAccount` in SQL. */
export function readableAccounts(user: CurrentUser): Prisma.UserWhereInput {
  const role = { in: [...rolesToGive(user)] }
  if (user.role === 'national_admin') return { role }
  const regionCode = user.regionCode ?? ''
  if (user.role === 'regional_admin') return { role, regionCode }
  const finess = { in: [...user.establishments] }
  return { role, regionCode, establishments: { some: { finess }, every: { finess } } }
}

const rowFields = {
  id: true,
  name: true,
  email: true,
  role: true,
  regionCode: true,
  region: { select: { name: true } },
  body: { select: { id: true, name: true } },
  establishments: { select: { establishment: { select: { finess: true, name: true } } }, orderBy: { finess: 'asc' } },
  passwordHash: true,
  oidcSubject: true,
  accessEndsOn: true,
  accessStates: { select: { active: true }, orderBy: { id: 'desc' }, take: 1 },
} as const

type Row = Prisma.UserGetPayload<{ select: typeof rowFields }>

export type AccountRow = {
  id: string
  name: string
  email: string
  role: Role
  regionCode: string | null
  region: string | null
  body: { id: string; name: string } | null
  establishments: readonly { finess: string; name: string }[]
  accessEndsOn: CivilDate | null
  state: AccessState
}

function toRow(row: Row, day: CivilDate): AccountRow {
  const { id, name, email, role, regionCode, body } = row
  return {
    id,
    name,
    email,
    role,
    regionCode,
    body,
    region: row.region?.name ?? null,
    establishments: row.establishments.map((e) => e.establishment),
    accessEndsOn: row.accessEndsOn && fromDatabaseDate(row.accessEndsOn),
    state: accessState(accessFacts(row), day),
  }
}

export const accountsPerPage = 25

/** Accounts of the person's perimeter by name: one page and the number found. */
export async function accounts(
  user: CurrentUser,
  { page, ...filters }: AccountFilters & { page: number },
): Promise<{ rows: AccountRow[]; total: number }> {
  const rows = await accountsFound(user, filters)
  const first = (page - 1) * accountsPerPage
  return { rows: rows.slice(first, first + accountsPerPage), total: rows.length }
}

/** Every account of the person's perimeter that answers the filters, by name. Searches name, e-mail, body and establishments without accents. */
export async function accountsFound(user: CurrentUser, filters: AccountFilters): Promise<AccountRow[]> {
  if (filters.role && !rolesToGive(user).includes(filters.role)) return []
  const [found, day] = await Promise.all([
    db().user.findMany({
      where: { AND: [readableAccounts(user), filters.role ? { role: filters.role } : {}] },
      select: rowFields,
      orderBy: [{ name: 'asc' }, { email: 'asc' }],
    }),
    today(),
  ])
  const words = fold(filters.search ?? '')
    .split(' ')
    .filter(Boolean)
  return found
    .map((row) => toRow(row, day))
    .filter((row) => !filters.state || row.state === filters.state)
    .filter((row) => words.every((word) => searchedText(row).includes(word)))
}

/** How many persons of the perimeter were invited and have not chosen a password; 0 for who manages no account. */
export async function invitedCount(user: CurrentUser): Promise<number> {
  if (!canManageAccounts(user)) return 0
  return (await accounts(user, { state: 'invited', page: 1 })).total
}

function searchedText(row: AccountRow): string {
  const establishments = row.establishments.flatMap((e) => [e.name, e.finess])
  return fold([row.name, row.email, row.body?.name ?? '', ...establishments].join(' '))
}

export type AccountDetail = AccountRow & {
  lockVersion: number
  /** Why the access was closed or opened last. */
  reason: string | null
  /** Until when the link of the invitation works, if one waits. */
  invitedUntil: Date | null
  mayChange: boolean
}

/** One account, or null when it does not exist or is none of the person's business. */
export async function account(user: CurrentUser, id: string): Promise<AccountDetail | null> {
  const [row, day] = await Promise.all([
    db().user.findUnique({
      where: { id },
      select: {
        ...rowFields,
        lockVersion: true,
        accessStates: { select: { active: true, reason: true }, orderBy: { id: 'desc' }, take: 1 },
        tokens: {
          where: { kind: 'invitation', usedAt: null, expiresAt: { gt: systemNow() } },
          select: { expiresAt: true },
          orderBy: { expiresAt: 'desc' },
          take: 1,
        },
      },
    }),
    today(),
  ])
  if (!row) return null
  const judged = { ...row, establishments: row.establishments.map((e) => e.establishment.finess) }
  if (!canReadAccount(user, judged)) return null
  return {
    ...toRow(row, day),
    lockVersion: row.lockVersion,
    reason: row.accessStates[0]?.reason ?? null,
    invitedUntil: row.tokens[0]?.expiresAt ?? null,
    mayChange: canChangeAccount(user, judged),
  }
}

/** Bodies an account may speak for, by name. */
export async function bodiesToGive(): Promise<{ id: string; name: string }[]> {
  return db().body.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}
