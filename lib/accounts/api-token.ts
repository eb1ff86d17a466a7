import { createHash, randomBytes } from 'node:crypto'

/** Told at sight from any other secret, by people and by tools that look for leaks. */
const prefix = 'gdr_'

/** What is stored of a token. */
export function hashApiToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A new token, its hash, and the start by which it is named afterwards. */
export function newApiToken(): { token: string; tokenHash: string; start: string } {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`
  return { token, tokenHash: hashApiToken(token), start: token.slice(0, prefix.length + 4) }
}

/** The token of an Authorization header: null when there is none, undefined when it cannot be one of ours. */
export function bearerToken(header: string | null): string | null | undefined {
  if (header === null) return null
  return /^Bearer +(gdr_[\w-]{43})$/i.exec(header.trim())?.[1]
}
