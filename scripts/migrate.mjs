// `node scripts/migrate.mjs`: applies the missing migrations to DATABASE_URL, without Prisma's command line.
import { applyMigrations } from './house/migrations.mjs'
import { orRefuse, Refusal } from './house/refusal.mjs'

await orRefuse(async () => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Refusal('Indiquez la base à migrer par DATABASE_URL.')
  for (const name of await applyMigrations(url)) console.log('applied', name)
})
