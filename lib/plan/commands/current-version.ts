import 'server-only'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { withSuccessors } from '@/lib/territory/queries/directory'
import { actionName, insidePlan, planPeriod } from '../model'
import { type HeldAction, type StoredVersion, versionInForce } from './stored-action'

/** The version of an action in force on the day people live in (the nearest day of the plan outside its period). */
export async function currentVersion(
  tx: Tx,
  action: HeldAction,
): Promise<{ version: StoredVersion; name: string; actorBodyIds: string[] }> {
  const version = await versionInForce(tx, action.id, insidePlan(await today(tx), planPeriod(action.plan)))
  if (!version)
    throw new AppError('INVALID_INPUT', {
      message: 'Cette action n’est pas en vigueur aujourd’hui ; rien n’a été enregistré.',
    })
  const named = version.actors.map((actor) => actor.bodyId)
  const actorBodyIds = await withSuccessors(tx, action.plan.regionCode, named, await today(tx))
  return { version, name: actionName(version), actorBodyIds }
}
