import { demoAccounts, demoPassword } from '@/lib/accounts/demo'
import { hashPassword } from '@/lib/accounts/password-hash'
import type { Db } from '@/lib/server/db'

/** The demo accounts and the bodies they speak for; loading again changes nothing. Territories must be there. */
export async function seedAccounts(db: Db): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  for (const { email, name, role, regionCode, body, establishments } of demoAccounts) {
    const held = body && (await db.body.upsert({ where: { name: body }, create: { name: body }, update: {} }))
    await db.user.upsert({
      where: { email },
      update: {},
      create: {
        email,
        name,
        role,
        regionCode,
        passwordHash,
        bodyId: held ? held.id : null,
        establishments: { create: (establishments ?? []).map((finess) => ({ finess })) },
      },
    })
  }
}
