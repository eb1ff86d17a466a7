import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { setStates } from '../model'
import { canEditAction, canReportProgress } from '../policy'
import type { SayMeteo } from '../progress-inputs'
import { lastWords } from './say'
import { type HeldSubject, holdOpenSubject } from './stored-subject'

type Said = { subject: SayMeteo['subject']; id: string; changed: boolean }

/**
 * Says the météo of an action, a chantier or a programme, from today on; the earlier ones stay readable. The same word and
 * sentence by the same person are written once. Refused on an action that is réalisée or abandonnée: nothing is ahead of it.
 */
export async function sayMeteo(user: CurrentUser, input: SayMeteo): Promise<Said> {
  return db().$transaction(async (tx) => {
    const subject = await holdOpenSubject(tx, user, input)
    refuseUnlessMine(user, subject)
    await refuseClosed(tx, subject)
    const where = ownerOf(subject)
    const before = await tx.meteoWord.findFirst({ where, orderBy: { id: 'desc' } })
    const { meteo, sentence } = input
    const same = before?.meteo === meteo && before.sentence === sentence && before.byUserId === user.id
    if (same) return { subject: input.subject, id: input.id, changed: false }
    const on = await today(tx)
    const signature = { byUserId: user.id, byName: user.name, at: await now(tx) }
    await tx.meteoWord.create({ data: { ...where, meteo, sentence, on: toDatabaseDate(on), ...signature } })
    await recordEvent(tx, user, {
      type: 'meteo.said',
      object: { type: subject.type, id: subject.id, name: subject.name },
      regionCode: subject.plan.regionCode,
      ...(before ? { before: { meteo: before.meteo, sentence: before.sentence } } : {}),
      after: { meteo, sentence },
    })
    return { subject: input.subject, id: input.id, changed: true }
  })
}

function ownerOf({ type, id }: HeldSubject) {
  if (type === 'action') return { actionId: id }
  return type === 'chantier' ? { chantierId: id } : { programmeId: id }
}

function refuseUnlessMine(user: CurrentUser, { type, plan, actorBodyIds }: HeldSubject): void {
  const may = type === 'action' ? canReportProgress(user, { ...plan, actorBodyIds }) : canEditAction(user, plan)
  if (!may) throw new AppError('FORBIDDEN')
}

async function refuseClosed(tx: Tx, { type, id }: HeldSubject): Promise<void> {
  if (type !== 'action') return
  const { state } = await lastWords(tx, id)
  if (state !== 'realisee' && state !== 'abandonnee') return
  throw new AppError('INVALID_INPUT', {
    message: `Cette action est ${setStates[state].toLowerCase()} : une météo ne dirait rien de son avenir. Rouvrez-la d’abord, ou écrivez une note. Rien n’a été enregistré.`,
  })
}
