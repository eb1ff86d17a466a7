import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { answerThread, openThread, resolveThread, withdrawComment } from '@/lib/plan/commands/comment'
import { correctNote } from '@/lib/plan/commands/correct-note'
import { judge } from '@/lib/plan/commands/judge'
import { sayMeteo } from '@/lib/plan/commands/say-meteo'
import { setPilot } from '@/lib/plan/commands/set-pilot'
import type { Db } from '@/lib/server/db'
import { seedGroups } from './groups'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const firstDay = '2018-06-08' as CivilDate
const lastDay = '2018-06-11' as CivilDate

type People = { ars: CurrentUser; am: CurrentUser; local: CurrentUser; omedit: CurrentUser }
type Programme = { id: string; title: string; chantierId: string | null }

/** Pilots, météos of programmes and chantiers, groups and comments, all fictitious, said by the commands. Loading again changes nothing. */
export async function seedSteering(db: Db): Promise<void> {
  const plan = await db.plan.findUniqueOrThrow({ where: { code: 'guadeloupe-2016-2019' }, select: { id: true } })
  if ((await db.commentThread.count()) > 0) return
  const people = {
    ars: await demoPerson(db, 'ars_officer'),
    am: await demoPerson(db, 'dcgdr'),
    local: await demoPerson(db, 'local_am'),
    omedit: await demoPerson(db, 'omedit'),
  }
  const programmes = await programmesOf(db, plan.id)
  await onStoryDay(firstDay, async () => {
    await seedPilots(db, people, programmes)
    await seedWeather(people, programmes)
    await seedGroups(db, people, plan.id, programmes)
    await correctOneNote(db, people.ars, plan.id)
  })
  await seedComments(db, people, plan.id, programmes)
}

async function programmesOf(db: Db, planId: string): Promise<Programme[]> {
  const rows = await db.programmeVersion.findMany({
    where: { programme: { planId }, parentId: null, validTo: null },
    select: {
      programmeId: true,
      title: true,
      programme: { select: { chantiers: { where: { number: { not: null } }, take: 1, select: { chantierId: true } } } },
    },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ programmeId, title, programme }) => ({
    id: programmeId,
    title,
    chantierId: programme.chantiers[0]?.chantierId ?? null,
  }))
}

const functions = {
  ars: ['Direction de l’offre de soins (fictif)', 'Direction de la santé publique (fictif)'],
  am: ['Sous-direction de la gestion du risque (fictif)', 'Service médical régional (fictif)'],
}

/** Two pilots on most programmes; one in five has a place to fill, and the first ones are led by accounts. */
async function seedPilots(db: Db, { ars, am }: People, programmes: readonly Programme[]): Promise<void> {
  const body = async (name: string) =>
    (await db.body.upsert({ where: { name }, create: { name }, update: {}, select: { id: true } })).id
  const bodies = { ars: await body('ARS'), am: await body('AM') }
  for (const [index, { id }] of programmes.entries()) {
    const accounts = index < 2 ? { ars: ars.id, am: am.id } : { ars: null, am: null }
    for (const side of ['ars', 'am'] as const) {
      if (index % 5 === 4 && side === 'am') continue
      const userId = accounts[side]
      const held = { function: functions[side][index % 2] ?? null, bodyId: bodies[side] }
      await setPilot(ars, { id, side, userId, ...(userId === null ? held : { function: null, bodyId: null }) })
    }
  }
}

async function seedWeather({ ars, am }: People, programmes: readonly Programme[]): Promise<void> {
  const said = [
    [ars, 'nuageux', 'Trois actions sur dix attendent les données de l’année (météo fictive).'],
    [am, 'ensoleille', 'Les campagnes sont lancées et les échéances tenues (météo fictive).'],
    [ars, 'orageux', 'Le programme n’a plus de référent en établissement (météo fictive).'],
  ] as const
  for (const [index, [by, meteo, sentence]] of said.entries()) {
    const programme = programmes[index * 2]
    if (!programme) continue
    await sayMeteo(by, { subject: 'programme', id: programme.id, meteo, sentence })
    if (programme.chantierId === null) continue
    await sayMeteo(by, { subject: 'chantier', id: programme.chantierId, meteo, sentence })
  }
  const [first] = programmes
  if (!first) return
  const answer = {
    attained: 'partielle',
    onTime: 'oui',
    progress: 'Deux chantiers sur trois aboutis (jugement fictif).',
  } as const
  await judge(am, { subject: 'programme', id: first.id, year: 2017, seen: '', ...answer })
}

async function correctOneNote(db: Db, ars: CurrentUser, planId: string): Promise<void> {
  const note = await db.progressNote.findFirstOrThrow({
    where: { action: { planId }, byUserId: ars.id },
    orderBy: { id: 'desc' },
    select: { id: true, actionId: true, text: true },
  })
  const corrected = `${note.text}\nPrécision : la relance est faite (note fictive).`
  await correctNote(ars, { id: note.actionId, noteId: note.id, note: corrected })
}

/** A thread private to each side, a shared one resolved, one open, and a comment taken back. */
async function seedComments(db: Db, people: People, planId: string, programmes: readonly Programme[]): Promise<void> {
  const { ars, am, local, omedit } = people
  const action = await db.action.findFirstOrThrow({
    where: { planId, notes: { some: {} }, meteos: { some: {} } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const about = { subject: 'action', id: action.id } as const
  const programme = programmes[0]
  const threadOf = async (text: string) =>
    await db.comment.findFirstOrThrow({ where: { text }, select: { id: true, threadId: true } })
  const question = 'Peut-on annoncer à la CRC3A une échéance tenue à l’automne ? (commentaire fictif)'
  const slip = 'Message envoyé sur la mauvaise action (commentaire fictif)'
  await onStoryDay(firstDay, async () => {
    await openThread(ars, { ...about, audience: 'shared', text: question })
    await openThread(ars, {
      ...about,
      audience: 'ars',
      text: 'À reprendre avec la direction avant la réunion (commentaire fictif)',
    })
    await openThread(am, {
      ...about,
      audience: 'am',
      text: 'Les caisses demandent un délai d’un mois (commentaire fictif)',
    })
    if (programme)
      await openThread(omedit, {
        subject: 'programme',
        id: programme.id,
        audience: 'shared',
        text: 'Le support d’une page est prêt à relire (commentaire fictif)',
      })
    await openThread(local, { ...about, audience: 'shared', text: slip })
  })
  await onStoryDay(lastDay, async () => {
    const { threadId } = await threadOf(question)
    await answerThread(am, { threadId, text: 'Oui, sous réserve des données de juin (commentaire fictif)' })
    await resolveThread(ars, { threadId, resolved: true })
    await withdrawComment(local, { commentId: (await threadOf(slip)).id })
  })
}
