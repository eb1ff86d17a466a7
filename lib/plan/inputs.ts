import { z } from 'zod'
import { tokenLives } from '@/lib/accounts/token-states'
import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'
import { declinerKinds } from './declination'
import { type FeedScope, feedScopes } from './feed-scopes'
import {
  civilDateInput,
  id,
  labelText,
  lock,
  lockOf,
  optionalDate,
  optionalId,
  optionalText,
  requiredText,
  tooLong,
} from './input-fields'

export { civilDateInput }

const noteText = requiredText(4000, 'Écrivez où en est l’action.')

const stateChoice = z.enum(['realisee', 'abandonnee', 'rouverte'], 'Choisissez un état.')

/** The whole form of an action: its words, and, if said, its state and a note. */
export const editActionInput = z
  .object({
    id,
    ...lock,
    avenantId: optionalId,
    /** Absent, it stays as it is. */
    number: requiredText(20, 'Donnez un numéro à l’action.').optional(),
    title: labelText('Donnez un libellé à l’action.'),
    deadlines: z.string().max(4000, tooLong(4000)),
    actors: z.string().max(1000, tooLong(1000)),
    state: z
      .union([z.literal('').transform(() => null), stateChoice])
      .optional()
      .transform((state) => state ?? null),
    reason: optionalText(1000),
    note: optionalText(4000),
  })
  .transform(lockOf)
export type EditAction = z.output<typeof editActionInput>

export const setActionStateInput = z
  .object({
    id,
    ...lock,
    state: stateChoice,
    on: optionalDate,
    reason: optionalText(1000),
  })
  .transform(lockOf)
export type SetActionState = z.output<typeof setActionStateInput>

export const addNoteInput = z.object({ id, ...lock, note: noteText }).transform(lockOf)
export type AddNote = z.output<typeof addNoteInput>

/** "2:2017-12-31": the deadline by its position, and the last day of the occurrence. */
const occurrenceKey = z.string().transform((text, context): { deadlinePosition: number; endsOn: CivilDate } => {
  const [position = '', day = ''] = text.split(':')
  const endsOn = parseCivilDate(day)
  if (/^\d+$/.test(position) && endsOn !== null) return { deadlinePosition: Number(position), endsOn }
  context.addIssue({ code: 'custom', message: 'Choisissez une échéance de la liste.' })
  return z.NEVER
})

export const markOccurrenceInput = z
  .object({
    id,
    ...lock,
    occurrence: occurrenceKey,
    /** "1": every earlier open occurrence of the same deadline too. */
    upTo: z
      .literal('1')
      .optional()
      .transform((ticked) => ticked === '1'),
    done: z.enum(['oui', 'non']).transform((word) => word === 'oui'),
    on: optionalDate,
    proof: optionalText(1000),
    reason: optionalText(1000),
  })
  .transform(({ occurrence, ...rest }) => ({ ...lockOf(rest), ...occurrence }))
export type MarkOccurrence = z.output<typeof markOccurrenceInput>

const avenantHead = {
  title: labelText('Donnez un titre à l’avenant.'),
  effectiveOn: civilDateInput,
  act: optionalText(300),
}

export const createAvenantInput = z.object({ planId: id, ...avenantHead })
export type CreateAvenant = z.output<typeof createAvenantInput>

/** `read`: the head the form was opened on, so that a colleague's words are not written over unseen. */
export const reviseAvenantInput = z.object({ id, ...avenantHead, read: z.string().max(2000) })
export type ReviseAvenant = z.output<typeof reviseAvenantInput>

export const adoptAvenantInput = z.object({
  id,
  on: civilDateInput,
  act: optionalText(300),
  /** The person read what changed since, and goes on. */
  overwrite: z
    .string()
    .optional()
    .transform((sent) => sent !== undefined && sent !== ''),
})
export type AdoptAvenant = z.output<typeof adoptAvenantInput>

export const cancelAvenantInput = z.object({ id, reason: requiredText(300, 'Dites pourquoi l’avenant est annulé.') })
export type CancelAvenant = z.output<typeof cancelAvenantInput>

export const withdrawChangeInput = z.object({ id, changeId: id })
export type WithdrawChange = z.output<typeof withdrawChangeInput>

export const changePlanStatusInput = z.object({
  planId: id,
  status: z.enum(['avis_crc3a', 'arrete', 'clos'], 'Choisissez l’étape.'),
  on: civilDateInput,
  act: optionalText(300),
})
export type ChangePlanStatus = z.output<typeof changePlanStatusInput>

const targetList = z
  .array(z.string().regex(/^(?:axis|objective):[0-9a-f-]{36}$/, 'Choisissez dans la liste du plan national.'))
  .optional()
  .transform((keys) => keys ?? [])

/** What a programme or an action declines: what the form showed ticked, and what is ticked when it is sent. */
export const declineInput = z.object({
  source: z.enum(declinerKinds),
  id,
  shown: targetList,
  ticked: targetList,
  reason: optionalText(1000),
})
export type Decline = z.output<typeof declineInput>

export const issueCalendarFeedInput = z.object({
  name: requiredText(80, 'Donnez un nom à cet abonnement.'),
  scope: z.enum(Object.keys(feedScopes) as [FeedScope, ...FeedScope[]], 'Choisissez le contenu.'),
  days: z.enum(Object.keys(tokenLives), 'Choisissez une durée.').transform(Number).pipe(z.number().int().positive()),
})
export type IssueCalendarFeed = z.output<typeof issueCalendarFeedInput>

export const calendarFeedInput = z.object({ id: z.uuid('Cet abonnement est inconnu.') })
