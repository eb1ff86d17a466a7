const origin = 'http://inside.invalid'

/** The path when it stays inside the application ("/plan?etat=retard"), else the fallback: an address given by a link never leads elsewhere. */
export function localPath(path: string | null | undefined, fallback = '/'): string {
  if (!path || !/^\/(?![/\\])/.test(path) || /[\\\p{Cc}]/u.test(path)) return fallback
  if (!URL.canParse(path, origin)) return fallback
  const url = new URL(path, origin)
  return url.origin === origin && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : fallback
}
