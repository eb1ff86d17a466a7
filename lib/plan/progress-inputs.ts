import { z } from 'zod'
import { steeringBodyNames } from './groups'
import { civilDateInput, id, optionalDate, optionalId, optionalText, requiredText } from './input-fields'
import { attainedNames, onTimeNames } from './judgement'
import { meteoNames } from './meteo'
import { type Audience, audiences } from './sides'

const subject = (types: readonly ['action', ...('chantier' | 'programme')[]]) => ({ subject: z.enum(types), id })
const meteo = z.enum(meteoNames, 'Choisissez une météo.')
/** The last answer the person saw, "" when there was none: two people judging at once are told. */
const seen = z.string().regex(/^\d*$/, 'Rechargez la page.')

export const sayMeteoInput = z.object({
  ...subject(['action', 'chantier', 'programme']),
  meteo,
  sentence: requiredText(500, 'Écrivez la phrase qui explique cette météo.'),
})
export type SayMeteo = z.output<typeof sayMeteoInput>

export const correctNoteInput = z.object({
  id,
  noteId: z
    .string()
    .regex(/^\d{1,18}$/, 'Choisissez une note de la liste.')
    .transform(BigInt),
  note: requiredText(4000, 'Écrivez la note corrigée.'),
})
export type CorrectNote = z.output<typeof correctNoteInput>

const commentText = requiredText(4000, 'Écrivez votre commentaire.')

export const openThreadInput = z.object({
  ...subject(['action', 'programme']),
  audience: z.enum(Object.keys(audiences) as [Audience, ...Audience[]], 'Choisissez qui lira ce commentaire.'),
  text: commentText,
})
export type OpenThread = z.output<typeof openThreadInput>

export const answerThreadInput = z.object({ threadId: id, text: commentText })
export type AnswerThread = z.output<typeof answerThreadInput>

export const resolveThreadInput = z.object({
  threadId: id,
  resolved: z.enum(['oui', 'non']).transform((word) => word === 'oui'),
})
export type ResolveThread = z.output<typeof resolveThreadInput>

export const withdrawCommentInput = z.object({ commentId: id })
export type WithdrawComment = z.output<typeof withdrawCommentInput>

/** `seenSince`: the answer given meanwhile, once the person has read it and goes on with theirs. */
export const judgeInput = z
  .object({
    ...subject(['action', 'programme']),
    year: z.coerce.number().int().min(2000).max(2100),
    seen,
    seenSince: seen.optional(),
    attained: z.enum(attainedNames, 'Choisissez si l’engagement est atteint.'),
    onTime: z.enum(onTimeNames, 'Choisissez si les délais sont tenus.'),
    progress: optionalText(4000),
  })
  .transform(({ seenSince, ...answer }) => ({ ...answer, seen: seenSince ?? answer.seen }))
export type Judge = z.output<typeof judgeInput>

const side = z.enum(['ars', 'am'])

export const setPilotInput = z.object({
  id,
  side,
  function: optionalText(200),
  bodyId: optionalId,
  userId: optionalId,
})
export type SetPilot = z.output<typeof setPilotInput>

const ids = z
  .union([z.literal('').transform(() => []), id.transform((one) => [one]), z.array(id)])
  .optional()
  .transform((list) => [...new Set(list ?? [])])

const groupWords = {
  name: requiredText(200, 'Donnez un nom au groupe de travail.'),
  programmes: ids,
  members: ids,
  arsFunction: optionalText(200),
  arsBodyId: optionalId,
  arsUserId: optionalId,
  amFunction: optionalText(200),
  amBodyId: optionalId,
  amUserId: optionalId,
  letterOn: optionalDate,
  letterReference: optionalText(200),
  objectives: optionalText(4000),
}

export const createGroupInput = z.object({ planId: id, ...groupWords })
export type CreateGroup = z.output<typeof createGroupInput>

export const editGroupInput = z.object({ id, lockVersion: z.coerce.number().int().min(1), ...groupWords })
export type EditGroup = z.output<typeof editGroupInput>
export type GroupWords = Omit<CreateGroup, 'planId'>

export const endGroupInput = z.object({
  id,
  ended: z.enum(['oui', 'non']).transform((word) => word === 'oui'),
  on: civilDateInput,
  reason: optionalText(1000),
})
export type EndGroup = z.output<typeof endGroupInput>

export const writeSheetInput = z.object({
  id,
  on: civilDateInput,
  addressee: z.enum(steeringBodyNames, 'Choisissez l’instance destinataire.'),
  meteo,
  text: requiredText(8000, 'Écrivez où en sont les travaux du groupe.'),
})
export type WriteSheet = z.output<typeof writeSheetInput>
