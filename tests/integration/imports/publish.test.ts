import { beforeAll, describe, expect, it } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { undoBatch } from '@/lib/imports/commands/undo'
import { planExchange } from '@/lib/plan/queries/plan-exchange'
import { countPlan } from '@/lib/plan/structure'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { csvOf, csvRows, guadeloupe, toCsv, toXlsx } from '@/tests/support/import-files'
import { deposited, exportedPlan, published } from '@/tests/support/imported-plan'

const code = 'guadeloupe-2016-2019'
let officer: CurrentUser

beforeAll(async () => {
  officer = await aUser('ars_officer')
  await published(
    officer,
    await deposited(officer, guadeloupe.table(), {
      name: 'plan-guadeloupe-2016-2019.csv',
      companion: guadeloupe.programmes(),
    }),
  )
})

async function rowCounts() {
  return {
    versions: await db().actionVersion.count(),
    programmes: await db().programmeVersion.count(),
    chantiers: await db().chantierVersion.count(),
    actions: await db().action.count(),
    bodies: await db().body.count(),
  }
}

describe('publishing the plan of Guadeloupe', () => {
  it('stores 3 parts, 20 programmes, 63 chantiers, 214 actions, 244 deadlines and 337 indicators', async () => {
    const plan = await planExchange(code, await today())
    expect(plan && countPlan(plan)).toEqual({
      parts: 3,
      programmes: 20,
      chantiers: 63,
      implicitChantiers: 4,
      actions: 214,
      deadlines: 244,
      indicators: 337,
    })
    expect(await db().deadline.count()).toBe(244)
    expect(await db().planIndicator.count()).toBe(337)
  })

  it('never lets a person into the directory of bodies', async () => {
    expect(await db().body.count({ where: { name: { contains: 'beaussier', mode: 'insensitive' } } })).toBe(0)
    expect(
      await db().actionVersion.count({ where: { rawActors: { contains: 'beaussier', mode: 'insensitive' } } }),
    ).toBe(2)
  })

  it('holds from the first day of the plan', async () => {
    const versions = await db().actionVersion.groupBy({ by: ['validFrom', 'validTo'], _count: true })
    expect(versions.map((one) => [one.validFrom.toISOString().slice(0, 10), one.validTo, one._count])).toEqual([
      ['2016-01-01', null, 214],
    ])
  })

  it('says nothing new when the same file comes again, as CSV or as a workbook', async () => {
    const before = { ...(await rowCounts()), text: await exportedPlan(code) }
    const events = await db().auditEvent.count({ where: { type: 'action.changed' } })
    for (const table of [guadeloupe.table(), toXlsx(csvRows(guadeloupe.table()))]) {
      const { counts } = await published(
        officer,
        await deposited(officer, table, { name: 'plan-guadeloupe-2016-2019.csv', companion: guadeloupe.programmes() }),
      )
      expect(counts).toEqual({ added: 0, changed: 0, removed: 0 })
    }
    expect({ ...(await rowCounts()), text: await exportedPlan(code) }).toEqual(before)
    expect(await db().auditEvent.count({ where: { type: 'action.changed' } })).toBe(events)
  })

  it('gives one action a new version when one cell changed, readable before and after', async () => {
    const before = await exportedPlan(code)
    const changed = guadeloupe.table().toString('utf8').replace('"30/06/2018"', '"31/12/2018"')
    const batchId = await deposited(officer, Buffer.from(changed), {
      name: 'plan-guadeloupe-2016-2019.csv',
      companion: guadeloupe.programmes(),
    })
    const { counts } = await published(officer, batchId)
    expect(counts).toEqual({ added: 0, changed: 1, removed: 0 })
    expect(await exportedPlan(code)).toBe(
      before.replace('"raw": "30/06/2018"', '"raw": "31/12/2018"').replace('"to": "2018-06-30"', '"to": "2018-12-31"'),
    )
    expect(JSON.stringify(await planExchange(code, '2017-01-01' as never))).toBe(JSON.stringify(JSON.parse(before)))
    await undoBatch(officer, { batchId })
    expect(await exportedPlan(code)).toBe(before)
  })
})

describe('publishing a small plan', () => {
  it('is done once even when asked twice at the same moment', async () => {
    const batchId = await deposited(officer, csvOf([{}, {}]), { name: 'plan-2020-2021.csv' })
    const answers = await Promise.allSettled([published(officer, batchId), published(officer, batchId)])
    expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().plan.count({ where: { code: 'guadeloupe-2020-2021' } })).toBe(1)
  })

  it('writes nothing when a row is refused', async () => {
    const before = await rowCounts()
    const batchId = await deposited(officer, csvOf([{}, { Action: '' }]), { name: 'plan-2022-2023.csv' })
    await expect(published(officer, batchId)).rejects.toThrow('Le rapport contient encore des refus')
    expect(await rowCounts()).toEqual(before)
    expect(await db().plan.count({ where: { code: 'guadeloupe-2022-2023' } })).toBe(0)
  })

  it('keeps an avenant-less removal out of an arrêté plan, and takes it with an avenant', async () => {
    const name = 'plan-2024-2025.csv'
    await published(officer, await deposited(officer, csvOf([{}, {}, {}]), { name }))
    const plan = await db().plan.findUniqueOrThrow({ where: { code: 'guadeloupe-2024-2025' } })
    const action = await db().actionVersion.findFirstOrThrow({ where: { action: { planId: plan.id }, number: '3' } })
    await db().planState.create({
      data: { planId: plan.id, status: 'arrete', on: new Date('2024-01-01'), recordedAt: new Date('2024-01-01') },
    })
    const shorter = await deposited(
      officer,
      Buffer.from(toCsv([...csvRows(csvOf([{}, {}, {}]))].filter((_, index) => index !== 2))),
      { name },
    )
    await expect(published(officer, shorter)).rejects.toThrow('supprimer une action demande un avenant')
    const effectiveOn = '2024-06-01' as never
    await published(officer, shorter, { effectiveOn, avenantNumber: 1, avenantTitle: 'Retrait d’une action' })
    const held = await planExchange(plan.code, '2024-06-01' as never)
    const actions = held?.parts[0]?.programmes[0]?.chantiers[0]?.actions.map((one) => one.number)
    expect(actions).toEqual(['1', '3'])
    const third = await db().actionVersion.findFirstOrThrow({
      where: { action: { planId: plan.id }, number: '3', validTo: null },
    })
    expect(third.actionId).toBe(action.actionId)
    const earlier = await planExchange(plan.code, '2024-05-31' as never)
    expect(earlier?.parts[0]?.programmes[0]?.chantiers[0]?.actions.map((one) => one.number)).toEqual(['1', '2', '3'])
  })

  it('refuses a code that belongs to another region', async () => {
    await db().region.create({ data: { code: '02', name: 'Martinique', agency: 'ARS Martinique' } })
    const other = await aUser('ars_officer', { regionCode: '02' })
    const text = (await exportedPlan('guadeloupe-2020-2021')).replace('"regionCode": "01"', '"regionCode": "02"')
    const batchId = await deposited(other, Buffer.from(text), { name: 'plan.json', format: 'plan-json' })
    await expect(published(other, batchId)).rejects.toThrow('déjà celui d’un plan d’un autre périmètre')
  })

  it('refuses to publish another region’s plan', async () => {
    const other = await aUser('ars_officer', { regionCode: '02' })
    const batchId = await deposited(other, Buffer.from(await exportedPlan('guadeloupe-2020-2021')), {
      name: 'plan.json',
      format: 'plan-json',
    })
    await expect(published(other, batchId)).rejects.toThrow('pas de votre région')
  })
})
