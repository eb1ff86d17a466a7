import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { askExport } from '@/lib/exports/commands/ask-export'
import { downloadExport } from '@/lib/exports/commands/download-export'
import { failExport } from '@/lib/exports/commands/make-export'
import { removeExpired, removeExport } from '@/lib/exports/commands/remove-export'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const longAgo = '2018-06-07' as CivilDate
const today = '2018-06-15' as CivilDate
const plan = 'plan=guadeloupe-2016-2019'

/** What the ARS officer took away more than a week before the story date. Loading again changes nothing. */
export async function seedOldExport(db: Db): Promise<void> {
  if ((await db.export.count()) > 0) return
  const officer = await demoPerson(db, 'ars_officer')
  await onStoryDay(longAgo, () => askExport(officer, { kind: 'programmes', format: 'csv', query: plan }))
}

/** The exports of the ARS officer on the story date: one to download, one that failed, one taken out of the list, the old one expired. */
export async function seedExports(db: Db): Promise<void> {
  if ((await db.export.count()) > 1) return
  const officer = await demoPerson(db, 'ars_officer')
  await onStoryDay(today, async () => {
    await interrupted(db, officer)
    const ready = await askExport(officer, { kind: 'actions', format: 'xlsx', query: `${plan}&retard=1` })
    const { bytes } = await downloadExport(officer, ready.id)
    bytes.destroy()
    const taken = await askExport(officer, { kind: 'avenants', format: 'csv', query: plan })
    await removeExport(officer, taken)
    await removeExpired()
  })
}

/** A long export whose job gave up; it leaves the queue, or the first server to start would make it. */
async function interrupted(db: Db, officer: CurrentUser): Promise<void> {
  const { id } = await askExport(officer, { kind: 'occurrences', format: 'csv', query: plan }, 0)
  const { jobId } = await db.export.findUniqueOrThrow({ where: { id }, select: { jobId: true } })
  const { message } = await failExport(id, new AppError('UNAVAILABLE'))
  await db.$executeRaw`delete from pgboss.job where id = ${jobId}::uuid`
  const data = { state: 'failed', message, finishedAt: new Date(`${today}T07:01:00Z`) } as const
  await db.job.updateMany({ where: { id: jobId ?? '' }, data })
}
