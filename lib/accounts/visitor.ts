import 'server-only'
import { headers } from 'next/headers'

/** Address of the network a request comes from: the last hop of X-Forwarded-For, the only one a proxy of ours (or Next itself) wrote. */
export async function visitorAddress(): Promise<string> {
  return addressOf((await headers()).get('x-forwarded-for'))
}

/** Last address of an X-Forwarded-For header, "inconnue" without one. */
export function addressOf(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'inconnue'
}
