/** How long a token may be asked for, in days, with the words on screen. */
export const tokenLives = { 90: '90 jours', 365: 'Un an', 730: 'Deux ans' } as const

/** A use is noted at most once in this time: not at each request. */
export const useNotedEveryMs = 3_600_000

export type TokenState = 'active' | 'expired' | 'revoked'

export const tokenStates: Record<TokenState, string> = {
  active: 'Actif',
  expired: 'Expiré',
  revoked: 'Révoqué',
}

export function tokenState(token: { revokedAt: Date | null; expiresAt: Date }, instant: Date): TokenState {
  if (token.revokedAt !== null) return 'revoked'
  return token.expiresAt <= instant ? 'expired' : 'active'
}

/** A token of the programming interface as its table shows it; its secret is never in it. */
export type ApiTokenRow = {
  id: string
  name: string
  start: string
  owner: string
  region: string | null
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedBy: string | null
  state: TokenState
}
