import type { CivilDate } from '@/lib/core/civil-date'
import { routes } from '@/lib/core/routes'
import { askDigest } from '@/lib/dashboards/commands/ask-digest'
import { noticeGate } from '@/lib/dashboards/queries/notice-gate'
import { remindersOf } from '@/lib/dashboards/queries/reminders'
import { choosePreferences } from '@/lib/notices/commands/choose'
import { markRead } from '@/lib/notices/commands/mark-read'
import { notify } from '@/lib/notices/commands/notify'
import { sendDigest } from '@/lib/notices/commands/send-digest'
import { sendNoticeMails } from '@/lib/notices/commands/send-notice-mails'
import { unsubscribe } from '@/lib/notices/commands/unsubscribe'
import { tellOwner } from '@/lib/notices/jobs'
import { preferencesOf } from '@/lib/notices/preferences'
import { unsubscribeToken } from '@/lib/notices/queries/mail-links'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const prepared = '2018-06-11' as CivilDate
const deposited = '2018-06-12' as CivilDate
const today = '2018-06-15' as CivilDate
const avenants = routes.avenants('guadeloupe-2016-2019')

/** What people were told in the week of the story, some of it read, and how some chose to be told. Loading again changes nothing. */
export async function seedNotices(db: Db): Promise<void> {
  if ((await db.digest.count()) > 0) return
  await onStoryDay(prepared, () => told(db))
  await onStoryDay(deposited, () => checked(db))
  await onStoryDay(today, () => chosen(db))
  await onStoryDay(today, () => morning(db))
  await sendNoticeMails(noticeGate)
}

async function told(db: Db): Promise<void> {
  const officer = await demoPerson(db, 'ars_officer')
  const readers = await Promise.all(
    (['ars_officer', 'dcgdr', 'dg_ars', 'local_am', 'omedit'] as const).map((role) => demoPerson(db, role)),
  )
  await db.$transaction((tx) =>
    notify(
      tx,
      readers.map(({ id }) => id),
      {
        kind: 'plan',
        key: 'demo:avenant-1',
        sentence: `${officer.name} prépare l’avenant n° 1 du plan de Guadeloupe (fictif).`,
        href: avenants,
        by: officer.id,
      },
    ),
  )
  const director = await demoPerson(db, 'dg_ars')
  const notice = await db.notice.findFirstOrThrow({ where: { userId: director.id }, select: { id: true } })
  await markRead(director, notice)
}

async function checked(db: Db): Promise<void> {
  const [officer, director] = [await demoPerson(db, 'ars_officer'), await demoPerson(db, 'dg_ars')]
  const batch = await db.importBatch.findFirst({
    where: { regionCode: '01', states: { none: { state: { not: 'deposited' } } } },
    select: { id: true },
  })
  await db.$transaction(async (tx) => {
    const checkedFile = {
      kind: 'work',
      key: 'demo:file',
      sentence: 'Votre fichier « projet-de-plan-2020-2021.csv » est vérifié.',
    } as const
    if (batch) await notify(tx, [officer.id], { ...checkedFile, href: routes.importBatch(batch.id) })
    const waiting = {
      kind: 'waiting',
      key: 'demo:waiting',
      sentence: 'L’avenant n° 1 (fictif) attend votre arrêté avant le 1er juillet 2018.',
    } as const
    await notify(tx, [director.id], { ...waiting, href: avenants })
  })
}

/** The DCGDR reads its digest on Fridays; a member of the CRC3A wants no mail any more. */
async function chosen(db: Db): Promise<void> {
  const [dcgdr, member] = [await demoPerson(db, 'dcgdr'), await demoPerson(db, 'crc3a_member')]
  const sane = preferencesOf('dcgdr', null)
  await choosePreferences(dcgdr, {
    ...sane,
    choices: { ...sane.choices, comment: 'app' },
    rhythm: 'weekly',
    weekday: 5,
  })
  await unsubscribe({ token: unsubscribeToken(member.id) })
}

/** The digest of the day, asked for by hand and begun: those who have not had theirs are left to who shows the application. */
async function morning(db: Db): Promise<void> {
  const admin = await demoPerson(db, 'national_admin', null)
  await askDigest(admin)
  const job = await db.job.findFirstOrThrow({ where: { ownerId: admin.id }, select: { id: true, label: true } })
  for (const role of ['dcgdr', 'local_am'] as const) {
    const person = await demoPerson(db, role)
    await sendDigest(person, { day: today, reminders: await remindersOf(person, today), gate: noticeGate })
  }
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`delete from pgboss.job where id = ${job.id}::uuid`
    const message = 'Interrompu après 2 courriels : démonstration.'
    await tx.job.update({
      where: { id: job.id },
      data: { state: 'failed', message, finishedAt: new Date(`${today}T07:01:00Z`) },
    })
    await tellOwner(tx, { ...job, ownerId: admin.id, state: 'failed', words: null })
  })
}
