import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctNote } from '@/lib/plan/commands/correct-note'
import { judge } from '@/lib/plan/commands/judge'
import { sayMeteo } from '@/lib/plan/commands/say-meteo'
import { addNote, setActionState } from '@/lib/plan/commands/set-action-state'
import type { Judge } from '@/lib/plan/progress-inputs'
import { judgeInput, sayMeteoInput } from '@/lib/plan/progress-inputs'
import { notesOf } from '@/lib/plan/queries/action'
import { judgementsOf } from '@/lib/plan/queries/judgements'
import { meteosOf } from '@/lib/plan/queries/meteo'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { planOf } from '@/lib/plan/queries/plans'
import { balancesOf, reviewOf } from '@/lib/plan/queries/review'
import { actionsUnder } from '@/lib/plan/tree'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aBody, aChantier, anAction } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const today = day('2018-06-15')

describe('the météo', () => {
  const word = { subject: 'action', meteo: 'nuageux', sentence: 'Un référent manque.' } as const

  test('stands beside the computed state, and the earlier ones stay readable', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const id = await anAction(chantier, { deadlines: '31/12/2017' })
    await sayMeteo(officer, { ...word, id })
    await sayMeteo(officer, { ...word, id, meteo: 'orageux', sentence: 'Plus personne ne répond.' })
    expect((await meteosOf({ actionId: id }, today)).map(({ meteo, byName }) => [meteo, byName])).toEqual([
      ['orageux', officer.name],
      ['nuageux', officer.name],
    ])
    const plan = await planOf(officer, chantier.plan.code, today)
    expect(actionsUnder(await planTree(officer, plan, today))).toMatchObject([{ meteo: 'orageux', state: 'en_retard' }])
    expect(actionsUnder(await planTree(officer, plan, day('2018-06-14')))[0]?.meteo).toBeNull()
  })
  test('of a programme and of a chantier shows in the tree', async () => {
    const officer = await aUser('dcgdr')
    const chantier = await aChantier()
    await anAction(chantier)
    await sayMeteo(officer, { ...word, subject: 'programme', id: chantier.programmeId })
    await sayMeteo(officer, { ...word, subject: 'chantier', id: chantier.chantierId, meteo: 'ensoleille' })
    const [part] = await planTree(officer, await planOf(officer, chantier.plan.code, today), today)
    expect(part?.children[0]?.meteo).toBe('nuageux')
    expect(part?.children[0]?.children[0]?.meteo).toBe('ensoleille')
  })
  test('said twice at once is written once', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    await Promise.all([sayMeteo(officer, { ...word, id }), sayMeteo(officer, { ...word, id })])
    expect(await db().meteoWord.count({ where: { actionId: id } })).toBe(1)
  })
  test.each(['realisee', 'abandonnee'] as const)('of an action that is %s is refused with a way out', async (state) => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    await setActionState(officer, { id, lockVersion: 1, state, on: null, reason: 'Close' })
    await expect(sayMeteo(officer, { ...word, id })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('Rouvrez-la'),
    })
    expect(await addNote(officer, { id, lockVersion: 2, note: 'Un dernier mot.' })).toEqual({ id, changed: true })
  })
  test('is said by a local body of its own actions only, never of a programme', async () => {
    const body = await aBody('CGSS de la météo')
    const local = await aUser('local_am', { bodyId: body.id })
    const chantier = await aChantier()
    const mine = await anAction(chantier, { actors: ['ARS', body.name] })
    const theirs = await anAction(chantier, { actors: ['ARS'] })
    expect((await sayMeteo(local, { ...word, id: mine })).changed).toBe(true)
    await expect(sayMeteo(local, { ...word, id: theirs })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const programme = { ...word, subject: 'programme', id: chantier.programmeId } as const
    await expect(sayMeteo(local, programme)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
  test.each([
    ['', 'phrase'],
    ['   ', 'phrase'],
    ['x'.repeat(501), '500'],
  ])('without a sentence, or with one too long, says so', (sentence, word) => {
    const read = sayMeteoInput.safeParse({ subject: 'action', id: crypto.randomUUID(), meteo: 'nuageux', sentence })
    expect(read.error?.issues[0]?.message).toContain(word)
  })
})

describe('a progress note', () => {
  const write = async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    await addNote(officer, { id, lockVersion: 1, note: 'Douze visites.' })
    const note = await db().progressNote.findFirstOrThrow({ where: { actionId: id } })
    return { officer, id, noteId: note.id }
  }
  test('is corrected, and its first words stay readable', async () => {
    const { officer, id, noteId } = await write()
    await correctNote(officer, { id, noteId, note: 'Treize visites.' })
    expect(await notesOf(id, today)).toMatchObject([{ text: 'Treize visites.', earlier: [{ text: 'Douze visites.' }] }])
    expect((await correctNote(officer, { id, noteId, note: 'Treize visites.' })).changed).toBe(false)
  })
  test('corrected by two people: the second is told', async () => {
    const { officer, id, noteId } = await write()
    await correctNote(await aUser('dcgdr'), { id, noteId, note: 'Treize visites.' })
    const work = correctNote(officer, { id, noteId, note: 'Quatorze visites.' })
    await expect(work).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('entre-temps') })
  })
  test('of somebody else is not corrected by a local body, nor a note of another action', async () => {
    const { officer, id, noteId } = await write()
    const local = await aUser('local_am')
    await expect(correctNote(local, { id, noteId, note: 'Zéro.' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const other = await anAction(await aChantier())
    const work = correctNote(officer, { id: other, noteId, note: 'Zéro.' })
    await expect(work).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
  })
})

describe('the judgement of a year', () => {
  const answer = { subject: 'action', year: 2017, seen: '', attained: 'oui', onTime: 'oui', progress: null } as const
  const lastId = async (id: string) => (await judgementsOf({ actionId: id }, today))[0]?.answers[0]?.id ?? ''

  test('is corrected with the first answer kept, and said once on a double click', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    await Promise.all([judge(officer, { ...answer, id }), judge(officer, { ...answer, id })])
    const corrected = {
      ...answer,
      id,
      seen: await lastId(id),
      attained: 'partielle',
      progress: 'Une visite manque.',
    } as const
    expect((await judge(officer, corrected)).changed).toBe(true)
    expect(await judgementsOf({ actionId: id }, today)).toMatchObject([
      { year: 2017, answers: [{ attained: 'partielle', progress: 'Une visite manque.' }, { attained: 'oui' }] },
    ])
    expect(await db().yearlyJudgement.count({ where: { actionId: id } })).toBe(2)
  })
  test('given by two people: the second is told who and what, and may go on', async () => {
    const [ars, am] = [await aUser('ars_officer'), await aUser('dcgdr')]
    const id = await anAction(await aChantier())
    await judge(ars, { ...answer, id })
    const theirs: Judge = { ...answer, id, attained: 'non', onTime: 'non' }
    const refused = judge(am, theirs)
    await expect(refused).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(ars.name) })
    await refused.catch((error: { detail: { seen: string } }) => {
      expect(error.detail.seen).toMatch(/^\d+$/)
    })
    expect((await judge(am, { ...theirs, seen: await lastId(id) })).changed).toBe(true)
  })
  test.each([2015, 2019, 2020])('of %i, not begun or out of the plan, is refused', async (year) => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    await expect(judge(officer, { ...answer, id, year })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
  test('that contradicts itself writes nothing', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    const work = judge(officer, { ...answer, id, attained: 'sans_objet', progress: 'Plus d’objet' })
    await expect(work).rejects.toMatchObject({ fields: { onTime: expect.stringContaining('Sans objet') } })
    expect(await db().yearlyJudgement.count({ where: { actionId: id } })).toBe(0)
  })
  test('is refused to a local body, to the OMEDIT and to the CRC3A', async () => {
    const id = await anAction(await aChantier())
    for (const role of ['local_am', 'omedit', 'crc3a_member', 'dg_ars', 'national_admin'] as const)
      await expect(judge(await aUser(role), { ...answer, id }), role).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
  test('counts in the review of its programme and of its part, once, by its last answer', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const ids = [await anAction(chantier), await anAction(chantier), await anAction(chantier)]
    await judge(officer, { ...answer, id: ids[0] ?? '' })
    await judge(officer, { ...answer, id: ids[0] ?? '', seen: await lastId(ids[0] ?? ''), attained: 'partielle' })
    await judge(officer, { ...answer, id: ids[1] ?? '', attained: 'non', onTime: 'non' })
    const plan = await planOf(officer, chantier.plan.code, today)
    const review = await reviewOf(officer, plan, 2017, today)
    const balance = { oui: 0, partielle: 1, non: 1, sans_objet: 0, unjudged: 1 }
    expect(review).toMatchObject({
      on: '2017-12-31',
      balance,
      parts: [{ balance, programmes: [{ balance }] }],
      mayJudge: true,
    })
    expect(await balancesOf(ids, [2017, 2016], today)).toEqual([
      { year: 2017, balance },
      { year: 2016, balance: { oui: 0, partielle: 0, non: 0, sans_objet: 0, unjudged: 3 } },
    ])
    expect((await reviewOf(await aUser('omedit'), plan, 2017, today)).mayJudge).toBe(false)
  })
  test('of more than 4 000 characters is refused before anything', () => {
    const form = { ...answer, id: crypto.randomUUID(), progress: 'x'.repeat(4001) }
    expect(judgeInput.safeParse(form).error?.issues[0]?.message).toContain('4\u202f000')
    expect(judgeInput.parse({ ...form, progress: ' ', seen: '4', seenSince: '9' })).toMatchObject({
      seen: '9',
      progress: null,
    })
  })
})
