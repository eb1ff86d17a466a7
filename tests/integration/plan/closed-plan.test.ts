import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { answerThread, openThread, resolveThread, withdrawComment } from '@/lib/plan/commands/comment'
import { correctNote } from '@/lib/plan/commands/correct-note'
import { decline } from '@/lib/plan/commands/decline'
import { endGroup, writeSheet } from '@/lib/plan/commands/group-life'
import { judge } from '@/lib/plan/commands/judge'
import { markOccurrence } from '@/lib/plan/commands/mark-occurrence'
import { sayMeteo } from '@/lib/plan/commands/say-meteo'
import { addNote, setActionState } from '@/lib/plan/commands/set-action-state'
import { setPilot } from '@/lib/plan/commands/set-pilot'
import { createGroup, editGroup } from '@/lib/plan/commands/working-group'
import { actionPage } from '@/lib/plan/queries/action-page'
import { groupPage } from '@/lib/plan/queries/groups'
import { planOf } from '@/lib/plan/queries/plans'
import { reviewOf } from '@/lib/plan/queries/review'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aBody, aChantier, anAction, groupForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const today = day('2018-06-15')
const said = { meteo: 'nuageux', sentence: 'Trop tard.' } as const
const answer = { subject: 'action', year: 2017, seen: '', attained: 'oui', onTime: 'oui', progress: null } as const

/** A plan that lived (a note, a thread, a group, a judged year), then was closed. */
async function aClosedPlan() {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  const body = await aBody('CGSS du plan clos')
  const id = await anAction(chantier, { actors: ['ARS', body.name] })
  await addNote(officer, { id, lockVersion: 1, note: 'Douze visites.' })
  await openThread(officer, { subject: 'action', id, audience: 'ars', text: 'Entre nous.' })
  await judge(officer, { ...answer, id, year: 2016 })
  const group = await createGroup(officer, { planId: chantier.plan.id, ...groupForm })
  const note = await db().progressNote.findFirstOrThrow({ where: { actionId: id } })
  const thread = await db().commentThread.findFirstOrThrow({ where: { actionId: id }, include: { comments: true } })
  await changePlanStatus(officer, {
    planId: chantier.plan.id,
    status: 'clos',
    on: today,
    act: 'Arrêté de fin',
  })
  const commentId = thread.comments[0]?.id ?? ''
  return { officer, chantier, body, id, groupId: group.id, noteId: note.id, threadId: thread.id, commentId }
}
type Closed = Awaited<ReturnType<typeof aClosedPlan>>

const programme = ({ chantier }: Closed) => chantier.programmeId
const occurrence = { deadlinePosition: 1, endsOn: day('2018-06-30'), done: true, on: today, proof: null } as const
const sheet = { on: today, addressee: 'crc3a', meteo: 'nuageux', text: 'Rien.' } as const

const writes: Record<string, (user: CurrentUser, plan: Closed) => Promise<unknown>> = {
  'the météo of an action': (user, { id }) => sayMeteo(user, { ...said, subject: 'action', id }),
  'the météo of a programme': (user, plan) => sayMeteo(user, { ...said, subject: 'programme', id: programme(plan) }),
  'the météo of a chantier': (user, { chantier }) =>
    sayMeteo(user, { ...said, subject: 'chantier', id: chantier.chantierId }),
  'a note': (user, { id }) => addNote(user, { id, lockVersion: 2, note: 'Encore un mot.' }),
  'a corrected note': (user, { id, noteId }) => correctNote(user, { id, noteId, note: 'Treize visites.' }),
  'a state': (user, { id }) => setActionState(user, { id, lockVersion: 2, state: 'realisee', on: null, reason: null }),
  'an occurrence': (user, { id }) => markOccurrence(user, { id, lockVersion: 2, ...occurrence }),
  'a new thread': (user, { id }) => openThread(user, { subject: 'action', id, audience: 'shared', text: 'Bonjour.' }),
  'an answer': (user, { threadId }) => answerThread(user, { threadId, text: 'Réponse.' }),
  'a resolved thread': (user, { threadId }) => resolveThread(user, { threadId, resolved: true }),
  'a withdrawn comment': (user, { commentId }) => withdrawComment(user, { commentId }),
  'the judgement already given, corrected': (user, { id }) =>
    judge(user, { ...answer, id, year: 2016, attained: 'partielle' }),
  'a pilot': (user, plan) =>
    setPilot(user, { id: programme(plan), side: 'ars', function: null, bodyId: null, userId: user.id }),
  'a new group': (user, { chantier }) =>
    createGroup(user, { planId: chantier.plan.id, ...groupForm, name: 'Autre groupe' }),
  'a changed group': (user, { groupId }) =>
    editGroup(user, { id: groupId, lockVersion: 1, ...groupForm, name: 'Nouveau nom' }),
  'the end of a group': (user, { groupId }) => endGroup(user, { id: groupId, ended: true, on: today, reason: null }),
  'a fiche': (user, { groupId }) => writeSheet(user, { id: groupId, ...sheet }),
  'a declination': (user, { id }) => decline(user, { source: 'action', id, shown: [], ticked: [], reason: null }),
}

describe('a plan that is clos refuses, with its sentence and nothing written,', () => {
  test.each(Object.keys(writes))('%s', async (what) => {
    const plan = await aClosedPlan()
    const lines = await db().auditEvent.count()
    const refused = writes[what]?.(plan.officer, plan)
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: 'Ce plan est clos : il se lit, il ne change plus. Rien n’a été enregistré.',
    })
    expect(await db().auditEvent.count()).toBe(lines)
  })
  test('the note of a local body on its own action, while who may not write at all still learns nothing of it', async () => {
    const plan = await aClosedPlan()
    const local = await aUser('local_am', { bodyId: plan.body.id })
    await expect(addNote(local, { id: plan.id, lockVersion: 2, note: 'Un mot.' })).rejects.toMatchObject({
      message: expect.stringContaining('clos'),
    })
    const answering = answerThread(local, { threadId: plan.threadId, text: 'Réponse.' })
    await expect(answering).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
  })
})

describe('a plan that is clos', () => {
  test('still takes the first answer of a year nobody judged, once: its last balance comes after its end', async () => {
    const { officer, id } = await aClosedPlan()
    expect((await judge(officer, { ...answer, id })).changed).toBe(true)
    expect((await judge(officer, { ...answer, id })).changed).toBe(false)
    const seen = String((await db().yearlyJudgement.findFirstOrThrow({ where: { actionId: id, year: 2017 } })).id)
    const corrected = judge(officer, { ...answer, id, seen, attained: 'partielle' })
    await expect(corrected).rejects.toMatchObject({ message: expect.stringContaining('clos') })
    await expect(judge(await aUser('omedit'), { ...answer, id, year: 2018 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
  test('shows no form but that of a year to judge', async () => {
    const { officer, body, chantier, id, groupId } = await aClosedPlan()
    const page = await actionPage(officer, id, { day: today, asked: undefined })
    expect(page).toMatchObject({ mayEdit: false, mayReport: false, mayJudge: true, plan: { status: 'clos' } })
    expect(page.comments).toMatchObject({ readable: true, audiences: [], threads: [{ mayWrite: false }] })
    const local = await aUser('local_am', { bodyId: body.id })
    expect(await actionPage(local, id, { day: today, asked: undefined })).toMatchObject({ mayReport: false })
    expect(await groupPage(officer, groupId, today)).toMatchObject({ mayEdit: false, mayWrite: false })
    const plan = await planOf(officer, chantier.plan.code, today)
    expect(await reviewOf(officer, plan, 2017, today)).toMatchObject({ mayJudge: true, closed: true })
  })
})
