import 'server-only'
import { db, type Tx } from '@/lib/server/db'

/** What still names a body in a region: an action of a plan, or an account that speaks for it. */
export type BodyUse = { kind: 'action' | 'account'; id: string; name: string }

/** Everything of a region that names a body, actions first; an action counts once, whatever the version that names it. */
export async function usesOfBody(tx: Tx | null, regionCode: string, bodyId: string): Promise<BodyUse[]> {
  const from = tx ?? db()
  const [actors, users] = [
    await from.actionActor.findMany({
      where: { bodyId, version: { action: { plan: { regionCode } } } },
      select: { version: { select: { actionId: true, number: true, title: true, position: true } } },
      orderBy: { version: { position: 'asc' } },
    }),
    await from.user.findMany({
      where: { bodyId, regionCode },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ]
  const actions = new Map(
    actors.map(({ version: { actionId, number, title } }) => [actionId, `Action ${number} : ${title}`]),
  )
  return [
    ...[...actions].map(([id, name]): BodyUse => ({ kind: 'action', id, name })),
    ...users.map((user): BodyUse => ({ kind: 'account', ...user })),
  ]
}
