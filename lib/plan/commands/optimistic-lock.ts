import 'server-only'
import { AppError } from '@/lib/core/errors'
import { formatDateTime } from '@/lib/core/format'
import type { Tx } from '@/lib/server/db'
import type { PlanObject, StaleAction } from '../model'
import type { HeldAction } from './stored-action'

const changed = {
  programme: 'Ce programme a été modifié',
  chantier: 'Ce chantier a été modifié',
  action: 'Cette action a été modifiée',
} satisfies Record<PlanObject, string>

/** Refuses a write built on an older version of the action, naming who wrote since; `stored` is shown beside what was typed. */
export async function refuseStale(
  tx: Tx,
  action: Pick<HeldAction, 'id' | 'lockVersion'>,
  asked: number,
  stored: StaleAction['stored'] = null,
): Promise<void> {
  return refuseStaleObject(tx, { object: 'action', ...action }, asked, stored)
}

/** The same for a programme, a chantier or an action. */
export async function refuseStaleObject(
  tx: Tx,
  held: { object: PlanObject; id: string; lockVersion: number },
  asked: number,
  stored: StaleAction['stored'] = null,
): Promise<void> {
  if (asked === held.lockVersion) return
  const last = await tx.auditEvent.findFirst({
    where: { objectType: held.object, objectId: held.id },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  })
  const at = last && formatDateTime(last.at)
  const who = last ? ` par ${last.actorName} le ${at}` : ''
  const detail: StaleAction = {
    kind: 'stale-action',
    lockVersion: held.lockVersion,
    by: last?.actorName ?? null,
    at,
    stored,
  }
  throw new AppError('CONFLICT', {
    message: `${changed[held.object]} entre-temps${who} ; rien n’a été enregistré, votre saisie est gardée.`,
    detail,
  })
}

/** Raises the lock: whoever still holds the earlier version will be told. */
export async function raiseLock(tx: Tx, actionId: string): Promise<void> {
  await tx.action.update({ where: { id: actionId }, data: { lockVersion: { increment: 1 } }, select: { id: true } })
}
