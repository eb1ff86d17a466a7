import { z } from 'zod'
import { parseCivilDate } from '@/lib/core/civil-date'
import { roleNames } from './model'
import { longestPassword } from './password'
import { worksForEstablishments } from './policy'
import { tokenLives } from './token-states'

/** An e-mail as typed, without spaces around and in lower case: the form it is stored in. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'L’adresse électronique est trop longue.')
  .pipe(z.email('Écrivez une adresse électronique complète, comme prenom.nom@agence.fr.'))

const typedPassword = z
  .string()
  .min(1, 'Écrivez votre mot de passe.')
  .max(longestPassword, `Un mot de passe ne dépasse pas ${longestPassword} caractères.`)

export const signInInput = z.object({ email, password: typedPassword, suite: z.string().max(2000).optional() })

export type SignInInput = Pick<z.output<typeof signInInput>, 'email' | 'password'>

export const forgottenPasswordInput = z.object({ email })

const twice = { password: typedPassword, passwordAgain: z.string() }
const same = (typed: { password: string; passwordAgain: string }) => typed.password === typed.passwordAgain
const notSame = { path: ['passwordAgain'], message: 'Les deux mots de passe sont différents.' }

export const choosePasswordInput = z.object({ token: z.string().max(200), ...twice }).refine(same, notSame)

export type ChoosePasswordInput = Pick<z.output<typeof choosePasswordInput>, 'token' | 'password'>

export const changePasswordInput = z.object({ currentPassword: typedPassword, ...twice }).refine(same, notSame)

export type ChangePasswordInput = Pick<z.output<typeof changePasswordInput>, 'currentPassword' | 'password'>

/** An empty field of a form is no value. */
const optionalText = z
  .string()
  .trim()
  .transform((text) => text || null)

const accessFields = {
  name: z.string().trim().min(2, 'Écrivez le prénom et le nom.').max(120, 'Ce nom est trop long.'),
  role: z.enum(roleNames, 'Choisissez un rôle.'),
  regionCode: optionalText,
  bodyId: optionalText.pipe(z.uuid('Choisissez un organisme de la liste.').nullable()),
  establishments: z
    .array(z.string().regex(/^[0-9AB]{9}$/, 'Ce numéro FINESS n’en est pas un.'))
    .max(200)
    .optional()
    .transform((list) => list ?? []),
  accessEndsOn: optionalText.transform((text, context) => {
    const date = text === null ? null : parseCivilDate(text)
    if (text !== null && date === null) context.addIssue('Écrivez une date qui existe, ou laissez vide.')
    return date
  }),
}

const draft = z.object({ ...accessFields, email })
type Draft = Pick<z.output<typeof draft>, 'role' | 'regionCode' | 'establishments'>

/** A role and its perimeter go together. */
function coherent(access: Draft, context: z.RefinementCtx): void {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (access.role === 'national_admin' && access.regionCode !== null)
    refuse('regionCode', 'Un administrateur national n’a pas de région.')
  if (access.role !== 'national_admin' && access.regionCode === null) refuse('regionCode', 'Choisissez une région.')
  if (worksForEstablishments(access.role) && access.establishments.length === 0)
    refuse('establishments', 'Choisissez au moins un établissement.')
  if (!worksForEstablishments(access.role) && access.establishments.length > 0)
    refuse('establishments', 'Ce rôle ne porte pas sur des établissements : décochez-les.')
}

export const inviteInput = draft.superRefine(coherent)

export type InviteInput = z.output<typeof inviteInput>

const stored = { id: z.uuid(), lockVersion: z.coerce.number().int() }

export const changeAccountInput = z.object({ ...stored, ...accessFields }).superRefine(coherent)

export type ChangeAccountInput = z.output<typeof changeAccountInput>

export const resendInvitationInput = z.object({ id: z.uuid() })

export const setAccessInput = z.object({
  id: z.uuid(),
  reason: z.string().trim().min(3, 'Écrivez la raison en quelques mots.').max(500, 'Cette raison est trop longue.'),
})

export type SetAccessInput = z.output<typeof setAccessInput>

export const transferDelegationsInput = z.object({
  fromId: z.uuid(),
  toId: z.uuid('Choisissez qui reprend ces accès.'),
  reason: setAccessInput.shape.reason,
})

export type TransferDelegationsInput = z.output<typeof transferDelegationsInput>

export const issueApiTokenInput = z.object({
  name: z.string().trim().min(2, 'Dites à quoi sert ce jeton.').max(120, 'Ce nom est trop long.'),
  days: z.enum(Object.keys(tokenLives), 'Choisissez une durée.').transform(Number).pipe(z.number().int().positive()),
})

export type IssueApiTokenInput = z.output<typeof issueApiTokenInput>

export const revokeApiTokenInput = z.object({ id: z.uuid('Ce jeton est inconnu.') })
