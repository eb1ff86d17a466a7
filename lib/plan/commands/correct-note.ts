import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { canEditAction } from '../policy'
import type { CorrectNote } from '../progress-inputs'
import { holdOpenSubject } from './stored-subject'

/** Corrects a progress note: its author, or who edits the action. The first words stay beside the corrected ones. */
export async function correctNote(user: CurrentUser, input: CorrectNote): Promise<{ id: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const subject = await holdOpenSubject(tx, user, { subject: 'action', id: input.id })
    const note = await tx.progressNote.findFirst({
      where: { id: input.noteId, actionId: input.id },
      select: { id: true, text: true, byUserId: true, correction: { select: { text: true } } },
    })
    if (!note) throw new AppError('OUT_OF_PERIMETER')
    if (note.byUserId !== user.id && !canEditAction(user, subject.plan)) throw new AppError('FORBIDDEN')
    if (note.text === input.note || note.correction?.text === input.note) return { id: input.id, changed: false }
    if (note.correction)
      throw new AppError('CONFLICT', {
        message:
          'Cette note a déjà été corrigée entre-temps ; rien n’a été enregistré. Rechargez la page pour corriger la dernière version.',
      })
    const signature = { byUserId: user.id, byName: user.name, at: await now(tx) }
    await tx.progressNote.create({
      data: { actionId: input.id, text: input.note, correctsId: note.id, ...signature },
    })
    await recordEvent(tx, user, {
      type: 'action.note-corrected',
      object: { type: 'action', id: input.id, name: subject.name },
      regionCode: subject.plan.regionCode,
      before: { note: note.text },
      after: { note: input.note },
    })
    return { id: input.id, changed: true }
  })
}
