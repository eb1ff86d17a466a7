import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import { now, today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { canEditAction, canWriteSheet } from '../policy'
import type { EndGroup, WriteSheet } from '../progress-inputs'
import { type HeldGroup, holdGroup } from './stored-group'

type Done = { id: string; changed: boolean }

/** Ends a working group on a day, or takes the end back. */
export async function endGroup(user: CurrentUser, input: EndGroup): Promise<Done> {
  return db().$transaction(async (tx) => {
    const group = await holdGroup(tx, user, input.id)
    if (!canEditAction(user, group.plan)) throw new AppError('FORBIDDEN')
    const { id, ended, on, reason } = input
    if ((group.ended !== null) === ended) return { id, changed: false }
    if (on > (await today(tx))) throw invalid('on', 'Cette date n’est pas encore arrivée.')
    refuseBeforeLetter(group, on)
    const signature = { byUserId: user.id, byName: user.name, at: await now(tx) }
    await tx.groupState.create({ data: { groupId: id, ended, on: toDatabaseDate(on), reason, ...signature } })
    await recordEvent(tx, user, {
      type: 'group.state-set',
      object: { type: 'group', id, name: group.name },
      regionCode: group.plan.regionCode,
      before: { ended: !ended },
      after: { ended, on, ...(reason === null ? {} : { reason }) },
    })
    return { id, changed: true }
  })
}

/** Writes a fiche d'état d'avancement for a steering body. The same one sent twice is written once. */
export async function writeSheet(user: CurrentUser, input: WriteSheet): Promise<Done> {
  return db().$transaction(async (tx) => {
    const group = await holdGroup(tx, user, input.id)
    if (!canWriteSheet(user, { ...group.plan, ...group })) throw new AppError('FORBIDDEN')
    const { id, on, addressee, meteo, text } = input
    if (on > (await today(tx))) throw invalid('on', 'Cette date n’est pas encore arrivée.')
    refuseBeforeLetter(group, on)
    if (group.ended !== null && on > group.ended)
      throw invalid(
        'on',
        `Le groupe est terminé depuis le ${formatDate(group.ended)} : datez la fiche de ce jour au plus tard.`,
      )
    const sheet = { on: toDatabaseDate(on), addressee, meteo, text }
    const same = await tx.progressSheet.findFirst({ where: { groupId: id, ...sheet }, select: { id: true } })
    if (same) return { id, changed: false }
    const signature = { byUserId: user.id, byName: user.name, at: await now(tx) }
    await tx.progressSheet.create({ data: { groupId: id, ...sheet, ...signature } })
    await recordEvent(tx, user, {
      type: 'group.sheet-written',
      object: { type: 'group', id, name: group.name },
      regionCode: group.plan.regionCode,
      after: { on, addressee, meteo, text },
    })
    return { id, changed: true }
  })
}

function refuseBeforeLetter({ letterOn }: HeldGroup, on: string): void {
  if (letterOn === null || on >= fromDatabaseDate(letterOn)) return
  throw invalid('on', `Cette date est avant la lettre de mission du ${formatDate(fromDatabaseDate(letterOn))}.`)
}

function invalid(field: string, sentence: string): AppError {
  return new AppError('INVALID_INPUT', { fields: { [field]: sentence } })
}
