import 'server-only'
import { today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { type AccessState, accessState, type CurrentUser, type Role } from '../model'
import { canChangeAccount, canGiveAccess, canReadAccount, rolesToGive } from '../policy'
import { accessFacts } from './sign-in'

const fields = {
  id: true,
  name: true,
  role: true,
  regionCode: true,
  establishments: { select: { finess: true } },
  passwordHash: true,
  oidcSubject: true,
  accessEndsOn: true,
  accessStates: { select: { active: true }, orderBy: { id: 'desc' }, take: 1 },
  delegations: { select: { byUserId: true, by: { select: { name: true } } }, orderBy: { id: 'desc' }, take: 1 },
} as const

/** An access somebody answers for. */
export type Delegated = {
  id: string
  name: string
  role: Role
  regionCode: string | null
  establishments: readonly string[]
  state: AccessState
}

/** The accesses a person answers for today, by name: those they opened or took over, and nobody took over since. */
export async function delegatedBy(tx: Tx, byUserId: string): Promise<Delegated[]> {
  const day = await today(tx)
  const rows = await tx.user.findMany({
    where: { delegations: { some: { byUserId } } },
    select: fields,
    orderBy: { name: 'asc' },
  })
  return rows
    .filter((row) => row.delegations[0]?.byUserId === byUserId)
    .map(({ id, name, role, regionCode, establishments, ...row }) => ({
      id,
      name,
      role,
      regionCode,
      establishments: establishments.map(({ finess }) => finess),
      state: accessState(accessFacts(row), day),
    }))
}

export type AccountDelegations = {
  /** Who answers for this access; null when nobody is known to. */
  by: string | null
  delegated: Delegated[]
  /** Who could take those over. */
  heirs: { id: string; name: string }[]
}

/** What an account answers for, seen by who manages it; the caller has read the account. */
export async function delegationsOf(user: CurrentUser, accountId: string): Promise<AccountDelegations> {
  const [last, all] = await Promise.all([
    db().accountDelegation.findFirst({
      where: { userId: accountId },
      select: { by: { select: { name: true } } },
      orderBy: { id: 'desc' },
    }),
    delegatedBy(db(), accountId),
  ])
  const delegated = all.filter((one) => canReadAccount(user, one))
  const heirs = delegated.length > 0 ? await heirsOf(user, accountId, delegated) : []
  return { by: last?.by.name ?? null, delegated, heirs }
}

async function heirsOf(user: CurrentUser, leaving: string, delegated: readonly Delegated[]) {
  const regionCode = user.regionCode
  const rows = await db().user.findMany({
    where: {
      id: { not: leaving },
      role: { in: ['establishment_director', 'regional_admin', 'national_admin'] },
      ...(regionCode === null ? {} : { regionCode }),
    },
    select: { ...fields, email: true, bodyId: true },
    orderBy: { name: 'asc' },
  })
  const day = await today()
  return rows.flatMap((row) => {
    const heir = { ...row, establishments: row.establishments.map(({ finess }) => finess) }
    const known = row.id === user.id || (rolesToGive(user).includes(row.role) && canChangeAccount(user, heir))
    const open = accessState(accessFacts(row), day) === 'active'
    return known && open && delegated.every((one) => canGiveAccess(heir, one)) ? [{ id: row.id, name: row.name }] : []
  })
}
