import 'server-only'
import { type CurrentUser, roles } from '@/lib/accounts/model'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import type { Tx } from '@/lib/server/db'
import { groupWords, type NamedPilot } from '../groups'
import type { Side } from '../sides'
import { holdOpenPlan } from './stored-action'

/** The stored group of a write and its plan, held until the end of the transaction. */
export async function holdGroup(tx: Tx, user: CurrentUser, id: string) {
  const found = await tx.workingGroup.findUnique({ where: { id }, select: { planId: true } })
  if (!found) throw new AppError('OUT_OF_PERIMETER')
  const plan = await holdOpenPlan(tx, user, found.planId, 'share')
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${id}::uuid for update`
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      name: true,
      lockVersion: true,
      letterOn: true,
      states: { orderBy: { id: 'desc' }, take: 1, select: { ended: true, on: true } },
      pilots: { select: { userId: true } },
      members: { select: { bodyId: true } },
    },
  })
  const { states, pilots, members, ...rest } = group
  return {
    ...rest,
    plan,
    ended: states[0]?.ended ? fromDatabaseDate(states[0].on) : null,
    pilotUserIds: pilots.flatMap(({ userId }) => userId ?? []),
    memberBodyIds: members.map(({ bodyId }) => bodyId),
  }
}

export type HeldGroup = Awaited<ReturnType<typeof holdGroup>>

/** The words of a stored group, as the journal tells them. */
export async function storedWords(tx: Tx, id: string) {
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      letterOn: true,
      letterReference: true,
      objectives: true,
      programmes: {
        select: {
          programme: {
            select: { versions: { orderBy: { validFrom: 'desc' }, take: 1, select: { title: true } } },
          },
        },
      },
      members: { select: { body: { select: { name: true } } } },
      pilots: {
        select: {
          side: true,
          function: true,
          body: { select: { name: true } },
          user: { select: { name: true, role: true } },
        },
      },
    },
  })
  const named = (side: Side): NamedPilot => {
    const pilot = group.pilots.find((one) => one.side === side)
    const account = pilot?.user ? `${pilot.user.name} (${roles[pilot.user.role]})` : null
    return { function: pilot?.function ?? null, body: pilot?.body?.name ?? null, account }
  }
  return groupWords({
    name: group.name,
    programmes: group.programmes.map(({ programme }) => programme.versions[0]?.title ?? ''),
    members: group.members.map(({ body }) => body.name),
    ars: named('ars'),
    am: named('am'),
    letterOn: group.letterOn && fromDatabaseDate(group.letterOn),
    letterReference: group.letterReference,
    objectives: group.objectives,
  })
}
