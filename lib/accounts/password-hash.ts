import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the parameters of the library (19 MiB, 2 passes, 1 lane), which are those OWASP advises. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'))
}

let decoy: Promise<string> | undefined

/** Whether the password is the one hashed. Without a hash (unknown e-mail, invited account) it takes as long, and says no. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const right = await verify(passwordHash ?? (await decoy), password.normalize('NFC'))
  return right && passwordHash !== null
}
