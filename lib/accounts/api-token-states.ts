/** How long a token may be asked for, in days, with the words on screen. */
export const apiTokenLives = { 90: '90 jours', 365: 'Un an', 730: 'Deux ans' } as const

export type ApiTokenState = 'active' | 'expired' | 'revoked'

export const apiTokenStates: Record<ApiTokenState, string> = {
  active: 'Actif',
  expired: 'Expiré',
  revoked: 'Révoqué',
}

export function apiTokenState(token: { revokedAt: Date | null; expiresAt: Date }, instant: Date): ApiTokenState {
  if (token.revokedAt !== null) return 'revoked'
  return token.expiresAt <= instant ? 'expired' : 'active'
}
