/** One French sentence per refusal the application can give. Nothing else of an error reaches a browser. */
const messages = {
  NOT_SIGNED_IN: 'Votre session est terminée. Connectez-vous pour continuer.',
  OUT_OF_PERIMETER: 'Cet objet est introuvable ou hors de votre périmètre.',
  FORBIDDEN: 'Votre rôle ne permet pas cette action.',
  SIGN_IN_REFUSED: 'Adresse électronique ou mot de passe incorrect.',
  TOO_MANY_ATTEMPTS: 'Trop d’essais. Patientez avant de recommencer.',
  ACCESS_ENDED: 'Votre accès n’est plus ouvert. Adressez-vous à l’administrateur de votre région.',
  LINK_NOT_VALID: 'Ce lien n’est plus valable : il a déjà servi, ou il a expiré.',
  TOO_LARGE: 'Ce fichier dépasse la taille permise ; rien n’a été enregistré.',
  INVALID_INPUT: 'Certains champs sont à corriger ; rien n’a été enregistré.',
  CONFLICT: 'Cet objet a été modifié entre-temps ; rien n’a été enregistré.',
  ALREADY_DONE: 'Cette opération a déjà été faite ; rien n’a changé.',
  UNAVAILABLE: 'L’application est momentanément indisponible ; rien n’a été enregistré. Réessayez dans un instant.',
  UNEXPECTED: 'Une erreur est survenue ; rien n’a été enregistré.',
} satisfies Record<string, string>

export type ErrorCode = keyof typeof messages

/** A refusal: thrown by commands (it rolls their transaction back), shown by `defineAction`, pages and API routes. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  /** Field name → French sentence, for a form. */
  readonly fields: Readonly<Record<string, string>>
  /** What the caller may show beside the sentence (both versions of a conflict, for instance). */
  readonly detail: unknown

  constructor(code: ErrorCode, options: { message?: string; fields?: Record<string, string>; detail?: unknown } = {}) {
    super(options.message ?? messages[code])
    this.code = code
    this.fields = options.fields ?? {}
    this.detail = options.detail
  }
}
