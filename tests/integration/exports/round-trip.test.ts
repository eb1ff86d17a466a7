import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { planExchangeText } from '@/lib/exports/queries'
import { undoBatch } from '@/lib/imports/commands/undo'
import { serializePlan } from '@/lib/plan/exchange'
import { today } from '@/lib/server/clock'
import { anyPlan } from '@/tests/support/any-plan'
import { aPlan, aUser } from '@/tests/support/factories'
import { guadeloupe } from '@/tests/support/import-files'
import { deposited, exportedPlan, published } from '@/tests/support/imported-plan'

let officer: CurrentUser

beforeAll(async () => {
  officer = await aUser('ars_officer')
})

const importJson = async (text: string) => {
  const batchId = await deposited(officer, Buffer.from(text), { name: 'plan.json', format: 'plan-json' })
  return published(officer, batchId)
}

describe('export, import, export', () => {
  it('gives the plan of Guadeloupe back to the byte, in a base where it is not', async () => {
    const name = 'plan-guadeloupe-2016-2019.csv'
    const first = await deposited(officer, guadeloupe.table(), { name, companion: guadeloupe.programmes() })
    await published(officer, first)
    const text = await exportedPlan('guadeloupe-2016-2019')
    await undoBatch(officer, { batchId: first })
    await importJson(text)
    expect(await exportedPlan('guadeloupe-2016-2019')).toBe(text)
    expect((await importJson(text)).counts).toEqual({ added: 0, changed: 0, removed: 0 })
  }, 60_000)

  it('gives any plan back to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan(), async (plan) => {
        const text = serializePlan(plan)
        const { batchId, counts } = await importJson(text)
        expect(await exportedPlan(plan.plan.code)).toBe(text)
        await undoBatch(officer, { batchId })
        expect(counts.removed).toBe(0)
      }),
      { numRuns: 20, endOnFailure: true },
    )
  }, 60_000)

  it('replaces any plan by any other, and takes it back to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan(), anyPlan(), async (one, other) => {
        const before = serializePlan({ ...one, plan: { ...one.plan, code: 'plan-change' } })
        const after = serializePlan({ ...other, plan: { ...other.plan, code: 'plan-change' } })
        const first = await importJson(before)
        const second = await importJson(after)
        expect(await exportedPlan('plan-change')).toBe(after)
        await undoBatch(officer, { batchId: second.batchId })
        expect(await exportedPlan('plan-change')).toBe(before)
        await undoBatch(officer, { batchId: first.batchId })
      }),
      { numRuns: 12, endOnFailure: true },
    )
  }, 90_000)
})

describe('who reads an export', () => {
  it('is refused outside their region, and to an establishment', async () => {
    const { code } = await aPlan()
    const stranger = await aUser('ars_officer', { regionCode: null })
    const director = await aUser('establishment_director')
    for (const user of [stranger, director])
      await expect(planExchangeText(user, code, await today())).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
    await expect(planExchangeText(officer, code, await today())).resolves.toContain(`"code": "${code}"`)
  })
})
