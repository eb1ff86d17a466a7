import { issueApiToken, revokeApiToken } from '@/lib/accounts/commands/api-tokens'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'

const kept = 'Tableur de la cellule budgétaire (fictif)'
const closed = 'Ancien outil de simulation (fictif)'

/** Two tokens of the API, one open, one revoked; nobody keeps their text. On the real clock, which their expiry is read on. */
export async function seedApiTokens(db: Db): Promise<void> {
  if ((await db.apiToken.count()) > 0) return
  const admin = await demoPerson(db, 'regional_admin')
  const { id } = await issueApiToken(admin, { name: closed, days: 90 })
  await revokeApiToken(admin, { id })
  await issueApiToken(admin, { name: kept, days: 365 })
}
