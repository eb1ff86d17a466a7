import { fold } from '@/lib/core/text'

export const shortestPassword = 12
export const longestPassword = 200

/** Passwords long enough that everybody tries first. Compared without accents, case, nor digits at the end. */
const known = new Set([
  'motdepasse',
  'monmotdepasse',
  'motdepassemotdepasse',
  'azertyuiop',
  'azertyuiopqs',
  'azertyuiopqsdfghjklm',
  'qwertyuiop',
  'qwertyuiopasdf',
  'password',
  'passwordpassword',
  'mypassword',
  'administrateur',
  'administrator',
  'bienvenue',
  'bienvenuebienvenue',
  'welcome',
  'letmeinletmein',
  'jetaime',
  'iloveyouiloveyou',
  'assurancemaladie',
  'agenceregionaledesante',
  'guadeloupe',
  'changezmoi',
  'changeme',
  'changemechangeme',
])

/** Why a new password is refused, as a sentence for the person, or null when it is good. */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length
  if (length < shortestPassword)
    return `Choisissez au moins ${shortestPassword} caractères : trois ou quatre mots conviennent.`
  if (length > longestPassword) return `Un mot de passe ne dépasse pas ${longestPassword} caractères.`
  const folded = fold(password)
  const mailbox = fold(email).split('@')[0] ?? ''
  if (folded === fold(email) || (mailbox.length > 3 && folded.includes(mailbox)))
    return 'Le mot de passe ne doit pas contenir votre adresse électronique.'
  if (new Set(folded).size < 5) return 'Ce mot de passe répète trop peu de caractères différents.'
  if (known.has(folded.replace(/[^\p{L}]/gu, '')) || /^[\d\s.-]*$/.test(folded))
    return 'Ce mot de passe est parmi les premiers que l’on essaie : choisissez-en un autre.'
  return null
}
