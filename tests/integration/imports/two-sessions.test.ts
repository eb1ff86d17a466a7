import { beforeAll, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { abandonBatch } from '@/lib/imports/commands/abandon'
import { correctCell } from '@/lib/imports/commands/correct-cell'
import { undoBatch } from '@/lib/imports/commands/undo'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { csvOf } from '@/tests/support/import-files'
import { deposited, published } from '@/tests/support/imported-plan'

let officer: CurrentUser
let colleague: CurrentUser

beforeAll(async () => {
  setClock(new Date('2018-06-15T10:00:00Z'))
  officer = await aUser('ars_officer')
  colleague = await aUser('dcgdr')
  return () => setClock(undefined)
})

const written = async () => ({
  plans: await db().plan.count(),
  actions: await db().action.count(),
  versions: await db().actionVersion.count(),
  states: await db().importBatchState.count(),
  events: await db().auditEvent.count(),
})

/** What two gestures made at once answer: the values, then the sentences. */
async function atOnce(...gestures: Promise<unknown>[]) {
  const answers = await Promise.allSettled(gestures)
  return {
    done: answers.filter((one) => one.status === 'fulfilled').length,
    refused: answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.code, String(one.reason.message)] : [])),
  }
}

describe('the same new plan, deposited by two people and published at once', () => {
  test('is created once; the other deposit finds nothing left to change', async () => {
    const file = csvOf([{}, {}])
    const mine = await deposited(officer, file, { name: 'neuf-2016-2019.csv' })
    const theirs = await deposited(colleague, file, { name: 'neuf-2016-2019.csv' })
    const [one, other] = await Promise.all([published(officer, mine), published(colleague, theirs)])
    const added = [one.counts.added, other.counts.added].sort()
    expect(added).toEqual([0, 5])
    expect(await written()).toMatchObject({ plans: 1, actions: 2, versions: 2 })
  })
})

describe('a gesture of an import sent twice at once', () => {
  test('a deposit is made once', async () => {
    const file = csvOf([{ Action: 'Envoyée deux fois' }])
    const [one, other] = await Promise.all([
      deposited(officer, file, { name: 'double-2017-2018.csv' }),
      deposited(officer, file, { name: 'double-2017-2018.csv' }),
    ])
    expect(other).toBe(one)
    expect(await db().storedFile.count({ where: { name: 'double-2017-2018.csv' } })).toBe(1)
    expect(await deposited(officer, file, { name: 'autre-2019-2020.csv' })).not.toBe(one)
    expect(await deposited(colleague, file, { name: 'double-2017-2018.csv' })).not.toBe(one)
    await correctCell(officer, { batchId: one, lockVersion: 1, key: '2:title', value: 'Corrigée' })
    expect(await deposited(officer, file, { name: 'double-2017-2018.csv' })).not.toBe(one)
  })

  test('a correction, an abandon and an undoing are written once', async () => {
    const file = csvOf([{ Action: 'Une fois' }])
    const batchId = await deposited(officer, file, { name: 'une-2020-2021.csv' })
    const correction = { batchId, lockVersion: 1, key: '2:title', value: 'Une seule fois' }
    const corrections = await atOnce(correctCell(officer, correction), correctCell(officer, correction))
    expect(corrections).toEqual({ done: 1, refused: ['CONFLICT', expect.stringContaining('corrigé entre-temps')] })
    await published(officer, batchId)
    const undoing = await atOnce(undoBatch(officer, { batchId }), undoBatch(colleague, { batchId }))
    expect(undoing).toEqual({ done: 1, refused: ['ALREADY_DONE', expect.stringContaining('rien n’a changé')] })
    const draft = await deposited(officer, file, { name: 'une-2020-2021.csv' })
    const closing = await atOnce(abandonBatch(officer, { batchId: draft }), abandonBatch(officer, { batchId: draft }))
    expect(closing).toEqual({ done: 1, refused: ['ALREADY_DONE', expect.stringContaining('déjà abandonné')] })
    const publishing = await atOnce(published(officer, draft), abandonBatch(officer, { batchId: draft }))
    expect(publishing.done).toBe(0)
  })
})

describe('an avenant named in a publication', () => {
  test('takes effect during the plan', async () => {
    const name = 'borne-2016-2019.csv'
    await published(officer, await deposited(officer, csvOf([{}, {}]), { name }))
    const plan = await db().plan.findUniqueOrThrow({ where: { code: 'guadeloupe-2016-2019' } })
    await db().planState.create({
      data: { planId: plan.id, status: 'arrete', on: new Date('2018-01-01'), recordedAt: new Date('2018-01-01') },
    })
    const id = await deposited(officer, csvOf([{ Action: 'Après la fin' }, {}]), { name })
    const before = await written()
    const late = published(officer, id, {
      effectiveOn: '2031-01-01' as CivilDate,
      avenantNumber: 9,
      avenantTitle: 'Tard',
    })
    await expect(late).rejects.toMatchObject({
      fields: { effectiveOn: expect.stringContaining('Le plan se termine le') },
    })
    const early = published(officer, id, {
      effectiveOn: '2015-06-01' as CivilDate,
      avenantNumber: 9,
      avenantTitle: 'Tôt',
    })
    await expect(early).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await written()).toEqual(before)
  })
})
