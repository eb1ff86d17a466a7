import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { answerThread, openThread, resolveThread, withdrawComment } from '@/lib/plan/commands/comment'
import { endGroup, writeSheet } from '@/lib/plan/commands/group-life'
import { judge } from '@/lib/plan/commands/judge'
import { createGroup } from '@/lib/plan/commands/working-group'
import { actionPage } from '@/lib/plan/queries/action-page'
import { programmePage } from '@/lib/plan/queries/programme-page'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aPlan, aUser } from '@/tests/support/factories'
import { aChantier, anAction, groupForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const answer = { subject: 'action', year: 2017, seen: '', attained: 'oui', onTime: 'oui', progress: null } as const
const on = (text: string) => setClock(new Date(`${text}T10:00:00Z`))
const read = (asked: string | undefined) => ({
  day: day('2018-06-15'),
  asked: asked === undefined ? asked : day(asked),
})

beforeEach(() => on('2018-06-15'))
afterAll(() => setClock(undefined))

describe('the plan read on a past day shows', () => {
  test('comments written by then, a thread open though resolved since; words taken back since stay hidden', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    on('2018-03-01')
    await openThread(officer, { subject: 'action', id, audience: 'shared', text: 'Qui pilote ?' })
    const { id: threadId } = await db().commentThread.findFirstOrThrow({ where: { actionId: id } })
    on('2018-04-01')
    await answerThread(officer, { threadId, text: 'La caisse.' })
    await resolveThread(officer, { threadId, resolved: true })
    const thread = async (asked: string | undefined) => {
      const { comments } = await actionPage(officer, id, read(asked))
      return comments.threads.map((one) => [one.resolved !== null, one.comments.map(({ text }) => text)])
    }
    expect(await thread('2018-02-28')).toEqual([])
    expect(await thread('2018-03-01')).toEqual([[false, ['Qui pilote ?']]])
    expect(await thread('2018-03-31')).toEqual([[false, ['Qui pilote ?']]])
    expect(await thread(undefined)).toEqual([[true, ['Qui pilote ?', 'La caisse.']]])
    on('2018-06-15')
    const first = await db().comment.findFirstOrThrow({ where: { threadId }, orderBy: { at: 'asc' } })
    await withdrawComment(officer, { commentId: first.id })
    expect(await thread('2018-03-01')).toEqual([[false, [null]]])
  })

  test('the judgements given by then, on the action and in the balance of its programme', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const id = await anAction(chantier)
    on('2018-02-01')
    await judge(officer, { ...answer, id })
    on('2018-05-01')
    const seen = String((await db().yearlyJudgement.findFirstOrThrow({ where: { actionId: id } })).id)
    await judge(officer, { ...answer, id, seen, attained: 'partielle' })
    on('2018-06-15')
    const answers = async (asked: string | undefined) =>
      (await actionPage(officer, id, read(asked))).judged.map((one) => one.answers.map(({ attained }) => attained))
    expect(await answers('2018-01-31')).toEqual([])
    expect(await answers('2018-04-30')).toEqual([['oui']])
    expect(await answers(undefined)).toEqual([['partielle', 'oui']])
    const balances = async (asked: string | undefined) =>
      (await programmePage(officer, chantier.programmeId, read(asked))).balances
    expect(await balances('2018-04-30')).toContainEqual({ year: 2017, balance: { ...nothing, oui: 1 } })
    expect(await balances('2017-12-31')).not.toContainEqual(expect.objectContaining({ year: 2018 }))
    expect(await balances(undefined)).toContainEqual({ year: 2017, balance: { ...nothing, partielle: 1 } })
  })

  test('the groups founded by then, at work though ended since, with the fiches of that day', async () => {
    const officer = await aUser('ars_officer')
    const { plan, programmeId } = await aChantier()
    on('2018-03-01')
    const group = await createGroup(officer, { planId: plan.id, ...groupForm, programmes: [programmeId] })
    const sheet = { id: group.id, addressee: 'crc3a', text: 'Où nous en sommes.' } as const
    await writeSheet(officer, { ...sheet, on: day('2018-03-01'), meteo: 'nuageux' })
    on('2018-06-15')
    await writeSheet(officer, { ...sheet, on: day('2018-06-01'), meteo: 'ensoleille' })
    await endGroup(officer, { id: group.id, ended: true, on: day('2018-06-10'), reason: null })
    const groups = async (asked: string | undefined) =>
      (await programmePage(officer, programmeId, read(asked))).groups.map(({ ended, lastSheet }) => [
        ended?.on ?? null,
        lastSheet?.meteo,
      ])
    expect(await groups('2018-02-28')).toEqual([])
    expect(await groups('2018-05-31')).toEqual([[null, 'nuageux']])
    expect(await groups('2018-06-09')).toEqual([[null, 'ensoleille']])
    expect(await groups(undefined)).toEqual([['2018-06-10', 'ensoleille']])
  })
})

test('a plan whose years are over, read today, shows what was said and judged of it after its end', async () => {
  const officer = await aUser('ars_officer')
  const plan = await aPlan({ startYear: 2016, endYear: 2017 })
  const id = await anAction(await aChantier({ plan }))
  await judge(officer, { ...answer, id })
  await openThread(officer, { subject: 'action', id, audience: 'shared', text: 'Bilan signé.' })
  const page = await actionPage(officer, id, read(undefined))
  expect(page.judged).toMatchObject([{ year: 2017 }])
  expect(page.comments.threads).toHaveLength(1)
  expect((await actionPage(officer, id, read('2017-12-31'))).comments.threads).toEqual([])
})

const nothing = { oui: 0, partielle: 0, non: 0, sans_objet: 0, unjudged: 0 }
