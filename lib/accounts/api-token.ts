/** Told at sight from any other secret, by people and by tools that look for leaks. */
export const apiTokenPrefix = 'gdr_'

/** The token of an Authorization header: null when there is none, undefined when it cannot be one of ours. */
export function bearerToken(header: string | null): string | null | undefined {
  if (header === null) return null
  return /^Bearer +(gdr_[\w-]{43})$/i.exec(header.trim())?.[1]
}
