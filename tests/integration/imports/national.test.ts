import { beforeAll, describe, expect, it } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { deposit } from '@/lib/imports/commands/deposit'
import { undoBatch } from '@/lib/imports/commands/undo'
import { planTableText } from '@/lib/imports/queries/plan-table'
import { batchReport } from '@/lib/imports/queries/report'
import { planExchange } from '@/lib/plan/queries/plan-exchange'
import { savingsOn } from '@/lib/plan/queries/savings'
import { countPlan } from '@/lib/plan/structure'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { exportedPlan, published } from '@/tests/support/imported-plan'
import { national, savingsCsvOf } from '@/tests/support/national-files'
import { day } from '@/tests/support/plan-facts'

const code = 'national-2018-2019'
let administrator: CurrentUser

async function deposited(format: string, bytes: Buffer, name = 'plan-national-2018-2019.csv', user = administrator) {
  const main = { name, contentType: 'text/csv', bytes }
  const { id } = await deposit(user, { format, regionCode: user.regionCode, main, companion: null })
  return id
}

const nationalId = async () => (await db().plan.findUniqueOrThrow({ where: { code }, select: { id: true } })).id
const totalOn = async (on: string) => (await savingsOn(db(), await nationalId(), day(on)))?.total ?? null
const small = (total: string) =>
  savingsCsvOf([
    ['Offre', '', total],
    ['TOTAL', '', total],
  ])

beforeAll(async () => {
  administrator = await aUser('national_admin')
  await published(administrator, await deposited('national-table', national.table()))
})

describe('the national plan, published from its table', () => {
  it('stands in the base with its themes, axes, objectives, actions and indicators', async () => {
    const plan = await planExchange(code, await today())
    expect(plan && countPlan(plan)).toMatchObject({
      ...{ parts: 7, programmes: 24, chantiers: 84, implicitChantiers: 0 },
      ...{ actions: 330, indicators: 113 },
    })
    expect(plan?.plan).toMatchObject({ level: 'national', regionCode: null, start: 2018, end: 2019 })
    const first = await db().actionVersion.findFirstOrThrow({ where: { action: { plan: { code } } } })
    expect(first.validFrom).toEqual(new Date('2018-01-01'))
  })

  it('changes nothing when its own export comes back', async () => {
    const before = await exportedPlan(code)
    const text = await planTableText(administrator, code, 'actions', await today())
    const { counts } = await published(administrator, await deposited('national-table', Buffer.from(text)))
    expect(counts).toEqual({ added: 0, changed: 0, removed: 0 })
    expect(await exportedPlan(code)).toBe(before)
  })

  it('gives one axis a new version when its words change, and takes it back when undone', async () => {
    const before = await exportedPlan(code)
    const title = 'Informer les publics'
    const text = national.table().toString('utf8').replaceAll(title, `${title} et les aidants`)
    const batchId = await deposited('national-table', Buffer.from(text))
    expect((await published(administrator, batchId)).counts).toEqual({ added: 0, changed: 1, removed: 0 })
    const axis = await db().programmeVersion.findFirstOrThrow({ where: { title: `${title} et les aidants` } })
    const versions = await db().programmeVersion.count({ where: { programmeId: axis.programmeId } })
    expect(versions).toBe(2)
    await undoBatch(administrator, { batchId })
    expect(await exportedPlan(code)).toBe(before)
  })

  it('is nobody’s to deposit but the national administrator’s', async () => {
    const officer = await aUser('ars_officer')
    await expect(deposited('national-table', national.table(), 'plan.csv', officer)).rejects.toThrow(
      'le dépôt est fait pour la région Guadeloupe',
    )
    const main = { name: 'plan.csv', contentType: 'text/csv', bytes: national.table() }
    const asked = { format: 'national-table', regionCode: null, main, companion: null }
    await expect(deposit(officer, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the savings of the national plan', () => {
  it('hold from the first day of the plan, exact', async () => {
    const batchId = await deposited('national-savings', national.savings())
    const report = await batchReport(administrator, batchId, { severity: null, page: 1 })
    expect(report.savings).toEqual({ items: 10, total: '4165' })
    expect((await published(administrator, batchId)).counts).toEqual({ added: 10, changed: 0, removed: 0 })
    expect(await totalOn('2018-01-01')).toBe(416_500_000_000n)
    expect(await totalOn('2017-12-31')).toBeNull()
  })

  it('published again hold from the day asked; the earlier table stays readable, and undoing gives it back', async () => {
    const batchId = await deposited('national-savings', small('30'))
    await published(administrator, batchId, { effectiveOn: day('2019-03-01') })
    expect([await totalOn('2019-02-28'), await totalOn('2019-03-01')]).toEqual([416_500_000_000n, 3_000_000_000n])
    await undoBatch(administrator, { batchId })
    expect(await totalOn('2019-03-01')).toBe(416_500_000_000n)
    expect(await db().savingItem.count()).toBe(10)
  })

  it('are refused outside the plan, and published once when asked twice', async () => {
    const batchId = await deposited('national-savings', small('31'))
    await expect(published(administrator, batchId, { effectiveOn: day('2020-01-01') })).rejects.toMatchObject({
      fields: { effectiveOn: expect.stringContaining('entre le 01/01/2018 et le 31/12/2019') },
    })
    const [first, second] = await Promise.allSettled([
      published(administrator, batchId, { effectiveOn: day('2019-06-01') }),
      published(administrator, batchId, { effectiveOn: day('2019-06-01') }),
    ])
    expect([first, second].map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().savingTable.count()).toBe(2)
    await undoBatch(administrator, { batchId })
  })

  it('come back from their own export', async () => {
    const text = await planTableText(administrator, code, 'economies', day('2018-06-15'))
    const { counts } = await published(administrator, await deposited('national-savings', Buffer.from(text)), {
      effectiveOn: day('2019-06-01'),
    })
    expect(counts).toEqual({ added: 0, changed: 0, removed: 0 })
  })

  it('forbid undoing the plan they were published after', async () => {
    const first = await db().importBatch.findFirstOrThrow({
      where: { format: 'national-table' },
      orderBy: { createdAt: 'asc' },
    })
    await expect(undoBatch(administrator, { batchId: first.id })).rejects.toThrow('un dépôt plus récent')
  })
})
