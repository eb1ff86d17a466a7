// Fills an empty database with the world named by WORLD (demo unless told), completes an interrupted filling,
// touches nothing else; then prints what the person needs to sign in. Run by `npm start`.

import { demoAccounts, demoPassword } from '@/lib/accounts/demo'
import { roles } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'
import { seedWorld, type WorldName } from '@/prisma/seed/worlds'

async function missingWorld(): Promise<WorldName | null> {
  const world = await db().world.findUnique({ where: { id: 1 } })
  if (world) return world.filledAt ? null : (world.name as WorldName)
  const held = (await db().user.count()) + (await db().plan.count())
  return held > 0 ? null : process.env.WORLD === 'empty' ? 'empty' : 'demo'
}

function demoGreeting(): string {
  const widest = Math.max(...demoAccounts.map((account) => account.email.length))
  const lines = demoAccounts.map(({ email, role, place }) => `  ${email.padEnd(widest)}  ${roles[role]}, ${place}`)
  return [`Comptes de démonstration (mot de passe : ${demoPassword})`, ...lines].join('\n')
}

const missing = await missingWorld()
if (missing) await seedWorld(db(), missing)
const world = await db().world.findUnique({ where: { id: 1 } })
console.log(world?.name === 'demo' ? demoGreeting() : 'Base sans compte de démonstration.')
await db().$disconnect()
