import { z } from 'zod'

const longestPassword = 200

/** An e-mail as typed, without spaces around and in lower case: the form it is stored in. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'L’adresse électronique est trop longue.')
  .pipe(z.email('Écrivez une adresse électronique complète, comme prenom.nom@agence.fr.'))

export const typedPassword = z
  .string()
  .min(1, 'Écrivez votre mot de passe.')
  .max(longestPassword, `Un mot de passe ne dépasse pas ${longestPassword} caractères.`)

export const signInInput = z.object({ email, password: typedPassword, suite: z.string().max(2000).optional() })

export type SignInInput = Pick<z.output<typeof signInInput>, 'email' | 'password'>
