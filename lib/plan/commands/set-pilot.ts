import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { routes } from '@/lib/core/routes'
import { notify } from '@/lib/notices/commands/notify'
import { now, today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { canEditAction } from '../policy'
import type { SetPilot } from '../progress-inputs'
import { sides } from '../sides'
import { checkPilot } from './pilots'
import { holdOpenSubject } from './stored-subject'

/** Names the pilot of a programme for one side, or leaves the place empty; the earlier ones stay in the history. */
export async function setPilot(user: CurrentUser, input: SetPilot): Promise<{ id: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const programme = await holdOpenSubject(tx, user, { subject: 'programme', id: input.id })
    const { plan, id, name } = programme
    if (!canEditAction(user, plan)) throw new AppError('FORBIDDEN')
    const { side } = input
    const field = input.userId === null ? 'function' : 'userId'
    const { ids, named } = await checkPilot(tx, { ...input, field, regionCode: plan.regionCode })
    const before = await tx.programmePilot.findFirst({ where: { programmeId: id, side }, orderBy: { id: 'desc' } })
    const same =
      (before?.function ?? null) === ids.function &&
      (before?.bodyId ?? null) === ids.bodyId &&
      (before?.userId ?? null) === ids.userId
    if (same) return { id, changed: false }
    const at = await now(tx)
    const signature = { byUserId: user.id, byName: user.name, at }
    await tx.programmePilot.create({
      data: { programmeId: id, side, ...ids, on: toDatabaseDate(await today(tx)), ...signature },
    })
    const object = { type: 'programme', id, name } as const
    await recordEvent(tx, user, {
      type: 'programme.pilot-set',
      object,
      regionCode: plan.regionCode,
      after: { side, ...named },
    })
    if (ids.userId !== null && ids.userId !== user.id)
      await notify(tx, [ids.userId], {
        kind: 'plan',
        key: `pilot:${id}:${side}:${at.toISOString()}`,
        sentence: `Vous êtes désigné pilote ${sides[side]} du programme « ${name} ».`,
        href: routes.programme(id),
      })
    return { id, changed: true }
  })
}
