import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CivilDate } from '@/lib/core/civil-date'
import { deposit } from '@/lib/imports/commands/deposit'
import { publishBatch } from '@/lib/imports/commands/publish'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const code = 'national-2018-2019'
const publishedOn = '2018-06-12' as CivilDate
const files = [
  ['national-table', 'plan-national-2018-2019.csv'],
  ['national-savings', 'plan-national-2018-2019-economies.csv'],
] as const

/** The real national plan and its savings, read from their printed tables by the importer. Loading again changes nothing. */
export async function seedNationalPlan(db: Db): Promise<void> {
  if (await db.plan.findUnique({ where: { code }, select: { id: true } })) return
  const administrator = await demoPerson(db, 'national_admin', null)
  await onStoryDay(publishedOn, async () => {
    for (const [format, name] of files) {
      const bytes = await readFile(path.resolve('prisma/seed/files', name))
      const main = { name, contentType: 'text/csv', bytes }
      const { id: batchId } = await deposit(administrator, { format, regionCode: null, main, companion: null })
      await publishBatch(administrator, {
        batchId,
        lockVersion: 1,
        effectiveOn: null,
        avenantNumber: null,
        avenantTitle: null,
      })
    }
  })
}
