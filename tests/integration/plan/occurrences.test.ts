import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { proofDownload } from '@/lib/exports/proof-download'
import { receiveProof } from '@/lib/imports/receive-proof'
import { markOccurrence, type Said } from '@/lib/plan/commands/mark-occurrence'
import { occurrenceState } from '@/lib/plan/occurrence-state'
import { actionOnDay } from '@/lib/plan/queries/action'
import { occurrenceWordsOf, proofFile } from '@/lib/plan/queries/occurrence-words'
import { setClock, today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aBody, aChantier, anAction } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const pdf = '%PDF-1.7 compte rendu'
const monthly = { deadlines: '2018 (mensuelle)', actors: ['ARS', 'CGSS'] }
const said = (id: string, values: Partial<Said> = {}): Said => ({
  id,
  lockVersion: 1,
  deadlinePosition: 1,
  endsOn: day('2018-01-31'),
  done: true,
  on: day('2018-02-02'),
  proof: 'Compte rendu',
  ...values,
})

async function statesOf(user: CurrentUser, id: string) {
  const { row, on } = await actionOnDay(user, id, await today())
  const [deadline] = row.deadlines
  return (deadline?.occurrences ?? []).map((one) =>
    deadline ? occurrenceState(one, { deadline, said: row.said, today: on }) : null,
  )
}

function proofForm(file: File | null, values: Record<string, string> = {}): Request {
  const form = new FormData()
  const fields = { lockVersion: '1', occurrence: '1:2018-01-31', done: 'oui', on: '2018-02-02', proof: '' }
  for (const [name, value] of Object.entries({ ...fields, ...values })) form.set(name, value)
  if (file) form.set('file', file)
  return new Request('http://localhost:3000/api', { method: 'POST', body: form })
}

describe('a deadline of every month', () => {
  test('is late by occurrence, never as a whole', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), monthly)
    await markOccurrence(officer, said(id))
    await markOccurrence(officer, said(id, { lockVersion: 2, endsOn: day('2018-03-31'), on: day('2018-03-30') }))
    expect((await statesOf(officer, id)).slice(0, 7)).toEqual([
      'realisee',
      'en_retard',
      'realisee',
      'en_retard',
      'en_retard',
      'en_cours',
      'a_venir',
    ])
  })
  test('is marked up to an occurrence at once, in one line of the journal, and sent twice it is once', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), monthly)
    await markOccurrence(officer, said(id))
    const upTo = said(id, { lockVersion: 2, endsOn: day('2018-05-31'), on: day('2018-06-10'), upTo: true })
    const answers = await Promise.all([markOccurrence(officer, upTo), markOccurrence(officer, upTo)])
    expect(answers.map((one) => one.changed).toSorted()).toEqual([false, true])
    const words = await occurrenceWordsOf(id, day('2018-06-15'))
    expect(words.map((word) => [word.endsOn, word.on])).toEqual([
      ['2018-05-31', '2018-05-31'],
      ['2018-04-30', '2018-04-30'],
      ['2018-03-31', '2018-03-31'],
      ['2018-02-28', '2018-02-28'],
      ['2018-01-31', '2018-02-02'],
    ])
    expect(await db().auditEvent.count({ where: { objectId: id, type: 'occurrence.state-set' } })).toBe(2)
  })
  test.each([
    ['2018-06-16', 'pas encore arrivée'],
    ['2017-12-31', 'commence le 01/01/2018'],
  ])('cannot be done on %s', async (on, sentence) => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), monthly)
    await expect(markOccurrence(officer, said(id, { on: day(on) }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { on: expect.stringContaining(sentence) },
    })
    expect(await db().occurrenceState.count({ where: { actionId: id } })).toBe(0)
  })
})

describe('the first answer', () => {
  test('stays written beside the corrected one, and beside the word that takes it back', async () => {
    const officer = await aUser('ars_officer', { name: 'Camille' })
    const colleague = await aUser('dcgdr', { name: 'Dominique' })
    const id = await anAction(await aChantier(), monthly)
    await markOccurrence(officer, said(id))
    await markOccurrence(officer, said(id, { lockVersion: 2, on: day('2018-02-12'), proof: 'Relevé corrigé' }))
    const back = said(id, { lockVersion: 3, done: false, on: null, proof: null })
    await expect(markOccurrence(colleague, back)).rejects.toMatchObject({
      fields: { reason: expect.stringContaining('pourquoi') },
    })
    await markOccurrence(colleague, { ...back, reason: 'Il manque un établissement' })
    expect(await occurrenceWordsOf(id, day('2018-06-15'))).toMatchObject([
      { done: false, reason: 'Il manque un établissement', byName: 'Dominique', proof: null },
      { done: true, on: '2018-02-12', proof: 'Relevé corrigé', byName: 'Camille' },
      { done: true, on: '2018-02-02', proof: 'Compte rendu', byName: 'Camille' },
    ])
    expect((await statesOf(officer, id))[0]).toBe('en_retard')
    const told = await db().notice.findMany({ where: { userId: officer.id } })
    expect(told).toMatchObject([{ sentence: expect.stringContaining('Dominique est revenu sur votre déclaration') }])
  })
})

describe('a document that proves it', () => {
  const document = (bytes = pdf, name = 'Compte rendu de février.pdf') => new File([bytes], name)

  test('is kept with the word, told in the journal, and read under the right of the action', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), monthly)
    expect(await receiveProof(officer, id, proofForm(document()))).toEqual({ id, changed: true })
    const [word] = await occurrenceWordsOf(id, day('2018-06-15'))
    expect(word?.file).toEqual({ name: 'Compte rendu de février.pdf', size: pdf.length })
    const file = await proofFile(await aUser('crc3a_member'), word?.id ?? '')
    expect(Buffer.concat(await file.bytes.toArray()).toString()).toBe(pdf)
    const line = await db().auditEvent.findFirst({ where: { objectId: id, type: 'occurrence.state-set' } })
    expect(line?.after).toMatchObject({ file: 'Compte rendu de février.pdf', size: pdf.length })
    for (const role of ['establishment_director', 'iraps_member'] as const)
      await expect(proofFile(await aUser(role), word?.id ?? '')).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
    const stranger = await aUser('ars_officer', { regionCode: (await martinique()).code })
    await expect(proofFile(stranger, word?.id ?? '')).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
  })
  test('once downloaded is told in the journal, with who took it; refused, nothing leaves and the refusal alone is known', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), { ...monthly, title: 'Transmettre' })
    await receiveProof(officer, id, proofForm(document()))
    const [word] = await occurrenceWordsOf(id, day('2018-06-15'))
    const reads = () => db().auditEvent.findMany({ where: { objectId: id, type: 'occurrence.proof-read' } })
    await expect(proofDownload(await aUser('iraps_member'), word?.id ?? '')).rejects.toMatchObject({
      code: 'OUT_OF_PERIMETER',
    })
    expect(await reads()).toEqual([])
    const reader = await aUser('crc3a_member')
    const response = await proofDownload(reader, word?.id ?? '')
    expect(await response.text()).toBe(pdf)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(await reads()).toMatchObject([
      {
        actorId: reader.id,
        regionCode: '01',
        objectName: expect.stringContaining('Transmettre'),
        after: { document: 'Compte rendu de février.pdf' },
      },
    ])
  })
  test('stays with a word whose date alone is corrected', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), monthly)
    await receiveProof(officer, id, proofForm(document()))
    await markOccurrence(officer, said(id, { lockVersion: 2, on: day('2018-02-05'), proof: null }))
    expect((await occurrenceWordsOf(id, day('2018-06-15'))).map((word) => word.file?.name)).toEqual([
      'Compte rendu de février.pdf',
      'Compte rendu de février.pdf',
    ])
  })
  test('sent twice is one word and one file', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), monthly)
    const before = await db().storedFile.count()
    await Promise.all([1, 2].map(() => receiveProof(officer, id, proofForm(document()))))
    expect(await db().storedFile.count()).toBe(before + 1)
    expect(await db().occurrenceState.count({ where: { actionId: id } })).toBe(1)
  })
  test.each([
    ['a program', document('MZ\u0090', 'virus.exe'), 'INVALID_INPUT'],
    ['a page of the web', document('<script>', 'page.html'), 'INVALID_INPUT'],
    ['a program named as a PDF', document('MZ\u0090', 'note.pdf'), 'INVALID_INPUT'],
    ['nothing in it', document('', 'vide.pdf'), 'INVALID_INPUT'],
    ['no document', null, 'INVALID_INPUT'],
    ['more than ten megabytes', document(`%PDF-${'x'.repeat(10_000_001)}`), 'TOO_LARGE'],
  ])('is refused when it is %s, and nothing is written', async (_, file, code) => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), monthly)
    const before = await db().storedFile.count()
    await expect(receiveProof(officer, id, proofForm(file))).rejects.toMatchObject({ code })
    expect(await db().occurrenceState.count({ where: { actionId: id } })).toBe(0)
    expect(await db().storedFile.count()).toBe(before)
  })
  test('with a day that makes no sense is refused whole', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), monthly)
    const before = await db().storedFile.count()
    const form = proofForm(document(), { on: '2018-12-25' })
    await expect(receiveProof(officer, id, form)).rejects.toMatchObject({ fields: { on: expect.any(String) } })
    expect(await db().storedFile.count()).toBe(before)
  })
})

describe('a local body', () => {
  test('reports on the actions that name it and on no other, with or without a document', async () => {
    const named = await aUser('local_am', { bodyId: (await aBody('CGSS')).id })
    const other = await aUser('local_am', { bodyId: (await aBody('MSA')).id })
    const id = await anAction(await aChantier(), monthly)
    await expect(receiveProof(other, id, proofForm(new File([pdf], 'a.pdf')))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await receiveProof(named, id, proofForm(new File([pdf], 'a.pdf')))).toEqual({ id, changed: true })
  })
})

describe('31 December at 23:59 in Paris', () => {
  test('the state flips for everybody at the same instant, midnight in Paris', async () => {
    const here = await aUser('ars_officer')
    const national = await aUser('national_admin')
    const id = await anAction(await aChantier(), { deadlines: '31/12/2018' })
    const at = async (instant: string) => {
      setClock(new Date(instant))
      return [(await statesOf(here, id))[0], (await statesOf(national, id))[0]]
    }
    try {
      // 18:59:59 in Pointe-à-Pitre, then 19:00.
      expect(await at('2018-12-31T22:59:59Z')).toEqual(['en_cours', 'en_cours'])
      expect(await at('2018-12-31T23:00:00Z')).toEqual(['en_retard', 'en_retard'])
      // Done that very evening in Guadeloupe: Paris is already in the next year.
      await markOccurrence(here, said(id, { endsOn: day('2018-12-31'), on: null }))
      const [word] = await occurrenceWordsOf(id, day('2019-01-01'))
      expect(word?.on).toBe('2019-01-01')
    } finally {
      setClock(new Date('2018-06-15T10:00:00Z'))
    }
  })
})

async function martinique() {
  const region = { code: '02', name: 'Martinique', agency: 'ARS Martinique' }
  return db().region.upsert({ where: { code: '02' }, update: {}, create: region })
}
