import 'server-only'
import { env } from '@/lib/server/env'

/** Where the application is reached from outside: what an agenda must be given. */
export function baseAddress(): string {
  return new URL(env().NEXTAUTH_URL).origin
}
