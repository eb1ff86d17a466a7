import 'server-only'
import { type CurrentUser, roles } from '@/lib/accounts/model'
import { accessFields, accessHolds } from '@/lib/accounts/queries/sign-in'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { PilotView } from '../groups'
import { canEditAction, type PlanResource } from '../policy'
import { rolesOf, type Side } from '../sides'

export const pilotColumns = {
  side: true,
  function: true,
  bodyId: true,
  userId: true,
  body: { select: { name: true } },
  user: { select: { name: true } },
} satisfies Prisma.ProgrammePilotSelect & Prisma.GroupPilotSelect

type Row = Prisma.GroupPilotGetPayload<{ select: typeof pilotColumns }>

export function toPilot({ body, user, ...row }: Row): PilotView {
  return { ...row, bodyName: body?.name ?? null, userName: user?.name ?? null }
}

/** The pilots of a programme on a civil day, one a side at most; the caller has read the programme. */
export async function pilotsOf(programmeId: string, on: CivilDate): Promise<PilotView[]> {
  const rows = await db().programmePilot.findMany({
    where: { programmeId, on: { lte: toDatabaseDate(on) } },
    orderBy: { id: 'desc' },
    distinct: ['side'],
    select: pilotColumns,
  })
  return rows.map(toPilot).filter((pilot) => pilot.userId !== null || pilot.function !== null)
}

export type Choice = { value: string; label: string }
export type PilotChoices = { bodies: readonly Choice[]; accounts: Readonly<Record<Side, readonly Choice[]>> }

const none: PilotChoices = { bodies: [], accounts: { ars: [], am: [] } }

/** Whom a pilot can be: the bodies of the directory and the accounts of each side that still hold in the region; nothing for who may not name one. */
export async function pilotChoices(user: CurrentUser, plan: PlanResource): Promise<PilotChoices> {
  if (!canEditAction(user, plan)) return none
  const [bodies, ars, am] = await Promise.all([
    db().body.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    accountsOf('ars', plan.regionCode),
    accountsOf('am', plan.regionCode),
  ])
  return { bodies: bodies.map(({ id, name }) => ({ value: id, label: name })), accounts: { ars, am } }
}

async function accountsOf(side: Side, regionCode: string | null): Promise<Choice[]> {
  const [day, rows] = await Promise.all([
    today(),
    db().user.findMany({
      where: { regionCode, role: { in: rolesOf(side) } },
      select: { id: true, name: true, role: true, ...accessFields },
      orderBy: { name: 'asc' },
    }),
  ])
  return rows
    .filter((row) => accessHolds(row, day))
    .map(({ id, name, role }) => ({ value: id, label: `${name} (${roles[role]})` }))
}
