import 'server-only'
import { roles } from '@/lib/accounts/model'
import { accessFields, accessHolds } from '@/lib/accounts/queries/sign-in'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { type NamedPilot, type PilotIds, pilotRefusal } from '../groups'
import { rolesOf, type Side, sides } from '../sides'

/**
 * Checks a pilot of one side and gives its names: an account is of that side and of the region and still holds, a function is no name and has
 * a body. An account wins over a function typed beside it. Throws AppError INVALID_INPUT on `field`.
 */
export async function checkPilot(
  tx: Tx,
  asked: PilotIds & { side: Side; field: string; regionCode: string | null },
): Promise<{ ids: PilotIds; named: NamedPilot }> {
  const { side, field, userId, bodyId } = asked
  if (userId !== null) {
    const user = await tx.user.findFirst({
      where: { id: userId, regionCode: asked.regionCode, role: { in: rolesOf(side) } },
      select: { name: true, role: true, ...accessFields },
    })
    if (!user) throw refusal(field, `Ce compte n’est pas un compte de la région, du côté ${sides[side]}.`)
    if (!accessHolds(user, await today(tx)))
      throw refusal(field, 'Ce compte est désactivé ou terminé : choisissez-en un autre.')
    const ids = { function: null, bodyId: null, userId }
    return { ids, named: { function: null, body: null, account: `${user.name} (${roles[user.role]})` } }
  }
  const names = await tx.user.findMany({ where: { regionCode: asked.regionCode }, select: { name: true } })
  const refused = pilotRefusal(
    asked,
    names.map(({ name }) => name),
  )
  if (refused) throw refusal(field, refused)
  const body = bodyId === null ? null : await tx.body.findUnique({ where: { id: bodyId }, select: { name: true } })
  if (bodyId !== null && !body) throw refusal(field, 'Choisissez un organisme de la liste.')
  const ids = { function: asked.function, bodyId, userId: null }
  return { ids, named: { function: asked.function, body: body?.name ?? null, account: null } }
}

function refusal(field: string, sentence: string): AppError {
  return new AppError('INVALID_INPUT', { fields: { [field]: sentence } })
}
