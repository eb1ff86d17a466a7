// Prints a plan in the exchange format on stdout, and nothing else. Run by scripts/plan-export.mjs, which opens the database.

import { serializePlan } from '@/lib/plan/exchange'
import { planExchange } from '@/lib/plan/queries/plan-exchange'
import { today } from '@/lib/server/clock'
import { databaseRefusal, db } from '@/lib/server/db'

const code = process.argv[2]

// `| head` closes the pipe before the end: nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

async function run(): Promise<void> {
  const plan = code ? await planExchange(code, await today()) : null
  if (plan) process.stdout.write(serializePlan(plan))
  else {
    const known = await db().plan.findMany({ select: { code: true }, orderBy: { code: 'asc' } })
    const codes = known.map((one) => one.code).join(', ') || 'aucun'
    process.stderr.write(
      `${code ? `Aucun plan n’a le code « ${code} »` : 'Indiquez le code d’un plan'} (plans de cette base : ${codes}).\n`,
    )
    process.exitCode = 1
  }
}

/** One sentence instead of the words of the database. */
function sayWhy(error: unknown): void {
  const missing = error instanceof Error && 'code' in error && error.code === 'P2021'
  const why = missing
    ? 'cette base n’est pas encore préparée ; lancez une première fois npm start'
    : databaseRefusal(error)
      ? 'la base est inaccessible'
      : String(error).trim().split('\n').at(-1)
  process.stderr.write(`Le plan n’a pas pu être lu : ${why}.\n`)
  process.exitCode = 1
}

await run()
  .catch(sayWhy)
  .finally(() => db().$disconnect())
