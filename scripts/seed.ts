// Fills an empty database with the world named by WORLD (demo unless told), completes an interrupted filling,
// touches nothing else; then prints what the person needs to sign in. Run by `npm start`.

import { inviteFirstAdministrator } from '@/lib/accounts/commands/invite-first-administrator'
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

/** A real database begins with one national administrator, named by ADMIN_EMAIL; nothing more is said once somebody can sign in. */
async function realGreeting(): Promise<string> {
  const email = process.env.ADMIN_EMAIL
  const link = email ? await inviteFirstAdministrator(email) : null
  if (link)
    return `Premier administrateur national, ${email} : choisissez son mot de passe (lien valable 7 jours)\n  ${link}`
  const somebody = (await db().user.count()) > 0
  return somebody
    ? 'Base sans compte de démonstration.'
    : 'Aucun compte : ADMIN_EMAIL=vous@agence.fr npm start crée le premier.'
}

const missing = await missingWorld()
if (missing) await seedWorld(db(), missing)
const world = await db().world.findUnique({ where: { id: 1 } })
console.log(world?.name === 'demo' ? demoGreeting() : await realGreeting())
await db().$disconnect()
