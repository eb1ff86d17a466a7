import { beforeAll, describe, expect, test } from 'vitest'
import { accessState } from '@/lib/accounts/model'
import { accountForSignIn } from '@/lib/accounts/queries/sign-in'
import { eventTypes } from '@/lib/audit/events'
import { type CivilDate, fromDatabaseDate, parisDate } from '@/lib/core/civil-date'
import { entriesOf } from '@/lib/plan/calendar'
import { type ProgressState, planPeriod, progressStates } from '@/lib/plan/model'
import { planRecords } from '@/lib/plan/queries/plan-tree'
import { type ActionRow, actionsUnder, buildTree } from '@/lib/plan/tree'
import { forgetStory } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { seedWorld } from '@/prisma/seed/worlds'

const today = '2018-06-15' as CivilDate

async function actionsOn(day: CivilDate): Promise<ActionRow[]> {
  const plan = await db().plan.findUniqueOrThrow({ where: { code: 'guadeloupe-2016-2019' } })
  return actionsUnder(buildTree(await planRecords(plan.id, day), day, planPeriod(plan)))
}

function countStates(actions: readonly ActionRow[]): Record<ProgressState, number> {
  const counts = Object.fromEntries(Object.keys(progressStates).map((state) => [state, 0]))
  for (const { state } of actions) counts[state] = (counts[state] ?? 0) + 1
  return counts as Record<ProgressState, number>
}

/** Everything of the world that has no identifier of its own. */
async function told() {
  const [states, occurrences, notes, journal] = await Promise.all([
    db().actionState.findMany({ orderBy: { id: 'asc' } }),
    db().occurrenceState.findMany({ orderBy: { id: 'asc' } }),
    db().progressNote.findMany({ orderBy: { id: 'asc' } }),
    db().auditEvent.findMany({ orderBy: { id: 'asc' } }),
  ])
  return { states, occurrences, notes, journal }
}

beforeAll(async () => {
  await seedWorld(db(), 'demo')
  forgetStory()
})

describe('the plan of the demo world, on its story date', () => {
  test('shows every state, with a believable number of late actions', async () => {
    expect(countStates(await actionsOn(today))).toEqual({
      en_retard: 18,
      en_cours: 91,
      a_venir: 4,
      realisee: 79,
      suspendue: 3,
      abandonnee: 3,
      a_preciser: 16,
    })
  })

  test('leaves four late actions to the OMEDIT, some late by one occurrence of several', async () => {
    const late = (await actionsOn(today)).filter((one) => one.state === 'en_retard' && one.actors.includes('OMEDIT'))
    expect(late).toHaveLength(4)
    const partly = late.filter((one) => one.deadlines.some((d) => d.occurrences.some((o) => o.done !== null)))
    expect(partly.map((one) => one.next?.raw)).toContain('2016-2019 (annuelle)')
  })

  test('was followed over two years: read earlier, less was done', async () => {
    const done = async (day: string) => countStates(await actionsOn(day as CivilDate)).realisee
    const [first, second, third] = [await done('2016-12-31'), await done('2017-07-01'), await done(today)]
    expect(first).toBeGreaterThan(0)
    expect(second).toBeGreaterThan(first)
    expect(third).toBeGreaterThan(second)
  })

  test('says of every word that it is invented, and of one action that it was opened again', async () => {
    const { states, occurrences, notes } = await told()
    const texts = [
      ...states.map((one) => one.reason),
      ...occurrences.map((one) => one.proof ?? one.reason),
      ...notes.map((one) => one.text),
    ]
    expect(texts.filter((text) => !text?.match(/ficti(f|ve)s?\b/))).toEqual([])
    expect(Math.max(...notes.map((one) => one.text.length))).toBeGreaterThan(1_000)
    expect(states.filter((one) => one.state === 'rouverte')).toHaveLength(1)
  })

  test('holds no word of a day that had not come, nor an occurrence that does not exist', async () => {
    const { states, occurrences, notes } = await told()
    for (const { at } of [...states, ...occurrences, ...notes]) expect(parisDate(at) < today).toBe(true)
    const actions = new Map((await actionsOn(today)).map((one) => [one.id, one]))
    const ofThePlan = occurrences.filter(({ actionId }) => actions.has(actionId))
    expect(ofThePlan.length).toBeGreaterThan(150)
    for (const { actionId, deadlinePosition, endsOn } of ofThePlan) {
      const deadline = actions.get(actionId)?.deadlines.find((one) => one.position === deadlinePosition)
      expect(deadline?.occurrences.map((one) => one.to)).toContain(fromDatabaseDate(endsOn))
    }
  })
})

test('a quarterly deadline of the plan that is over has one quarter late among eight, for ever', async () => {
  const plan = await db().plan.findUniqueOrThrow({ where: { code: 'saint-martin-2014-2015' } })
  const end = '2015-12-31' as CivilDate
  const tree = buildTree(await planRecords(plan.id, end), end, planPeriod(plan))
  const quarters = actionsUnder(tree)
    .flatMap((action) => entriesOf(action, end))
    .filter((entry) => entry.deadline.recurrence === 'quarterly')
  expect(quarters.map((entry) => entry.words)).toEqual([
    ...Array(6).fill(expect.stringMatching(/^faite le /)),
    'en retard depuis le 01/10/2015',
    'faite le 14/12/2015',
  ])
})

describe('avenant n° 1, adopted and not yet in force', () => {
  const titled = async (day: string) =>
    (await actionsOn(day as CivilDate)).filter((one) => one.deadlines.some((d) => d.raw === '31/03/2019'))

  test('changes one action from 1 July 2018, and nothing before', async () => {
    const avenant = await db().avenant.findFirstOrThrow({
      orderBy: { number: 'asc' },
      select: { number: true, title: true, effectiveOn: true },
    })
    expect(avenant).toEqual({ number: 1, title: 'Avenant n° 1 (fictif)', effectiveOn: new Date('2018-07-01') })
    expect(await titled('2018-06-30')).toHaveLength(0)
    expect((await titled('2018-07-01')).map((one) => one.title)).toEqual([
      'Engagement de tous les EPS dans une démarche de mutualisation régionale et interrégionale (avenant fictif)',
    ])
  })
})

describe('around the plan', () => {
  test.each([
    ['invite@demo.example', 'invited'],
    ['partie@demo.example', 'deactivated'],
    ['stage.fini@demo.example', 'ended'],
  ])('%s has an access that is %s', async (email, state) => {
    const account = await accountForSignIn(email)
    expect(account && accessState(account, today)).toBe(state)
  })

  test('one deposit is undone, one abandoned, one waits with lines to look at', async () => {
    const batches = await db().importBatch.findMany({
      orderBy: { createdAt: 'asc' },
      select: { file: { select: { name: true } }, states: { orderBy: { id: 'desc' }, take: 1 } },
    })
    expect(batches.map((batch) => [batch.file.name, batch.states[0]?.state])).toEqual([
      ['plan-guadeloupe-2016-2019.csv', 'published'],
      ['essai-plan-2022-2023.csv', 'undone'],
      ['brouillon-plan-2020-2021.csv', 'abandoned'],
      ['projet-de-plan-2020-2021.csv', 'deposited'],
      ['plan-national-2018-2019.csv', 'published'],
      ['plan-national-2018-2019-economies.csv', 'published'],
    ])
    expect(await db().plan.count({ where: { level: 'regional' } })).toBe(4)
    expect(await db().plan.count({ where: { level: 'national' } })).toBe(1)
  })

  test('the journal holds a line of each kind, in the order of the days', async () => {
    const { journal } = await told()
    const held = new Set(journal.map((line) => line.type))
    expect(Object.keys(eventTypes).filter((type) => !held.has(type))).toEqual([])
    const dated = journal.map((line) => parisDate(line.at))
    expect(dated).toEqual(dated.toSorted())
  })

  test('loaded a second time, nothing changes', async () => {
    const before = await told()
    await seedWorld(db(), 'demo')
    expect(await told()).toEqual(before)
  })
})
