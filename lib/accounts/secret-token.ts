import { createHash, randomBytes } from 'node:crypto'

/** What is stored of a secret told once: its SHA-256, in hexadecimal. */
export function hashSecret(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A new secret of 256 bits behind its prefix, its hash, and the start by which it is named afterwards. */
export function newSecret(prefix: string): { token: string; tokenHash: string; start: string } {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`
  return { token, tokenHash: hashSecret(token), start: token.slice(0, prefix.length + 4) }
}
