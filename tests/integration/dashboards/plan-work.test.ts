import { describe, expect, test } from 'vitest'
import { invitedCount } from '@/lib/accounts/queries/manage'
import { planWork } from '@/lib/dashboards/queries/plan-work'
import { waitingBatches } from '@/lib/imports/queries/batches'
import { hasJobs } from '@/lib/server/jobs/queries'
import { aPerson } from '@/tests/support/accounts'
import { aUser } from '@/tests/support/factories'
import { csvOf } from '@/tests/support/import-files'
import { deposited, published } from '@/tests/support/imported-plan'
import { aBody, aChantier, anAction } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const today = day('2018-06-15')

describe('what the home page asks of a person', () => {
  test('is the whole plan of the region for an officer, the actions of their body for who speaks for one', async () => {
    const omedit = await aBody('OMEDIT')
    const chantier = await aChantier()
    const late = await anAction(chantier, { deadlines: '31/12/2017', actors: ['ARS', 'OMEDIT'] })
    const other = await anAction(chantier, { deadlines: '31/12/2016', number: '2' })
    const soon = await anAction(chantier, { deadlines: '30/06/2018', number: '3', actors: ['OMEDIT'] })
    const officer = await planWork(await aUser('ars_officer'), today)
    expect(officer).toMatchObject({ actor: null, total: 3, late: [{ id: other }, { id: late }], soon: [{ id: soon }] })
    const expert = await planWork(await aUser('omedit', { bodyId: omedit.id }), today)
    expect(expert).toMatchObject({ actor: 'OMEDIT', total: 2, late: [{ id: late }], soon: [{ id: soon }] })
  })

  test('is nothing of the plan for who may not read it, nor for who has no region', async () => {
    for (const role of ['establishment_director', 'establishment_delegate', 'iraps_member', 'national_admin'] as const)
      expect(await planWork(await aUser(role), today)).toBeNull()
  })
})

describe('what waits for a gesture', () => {
  test('a deposit waits for its publication, in the region of who may publish it', async () => {
    const officer = await aUser('ars_officer')
    const waiting = await deposited(officer, csvOf([{}]), { name: 'plan-2030-2031.csv' })
    expect(await waitingBatches(officer)).toEqual([{ id: waiting, fileName: 'plan-2030-2031.csv' }])
    expect(await waitingBatches(await aUser('dg_ars'))).toEqual([])
    expect(await waitingBatches(await aUser('dcgdr', { regionCode: null }))).toEqual([])
    await published(officer, waiting)
    expect(await waitingBatches(officer)).toEqual([])
  })

  test('a person invited without a password counts for who manages accounts there', async () => {
    const admin = await aPerson('regional_admin')
    const before = await invitedCount(admin)
    await aUser('dcgdr')
    await aPerson('dcgdr')
    expect((await invitedCount(admin)) - before).toBe(1)
    expect(await invitedCount(await aUser('ars_officer'))).toBe(0)
  })

  test('a person who asked for no long work has no list of them', async () => {
    expect(await hasJobs((await aUser('ars_officer')).id)).toBe(false)
  })
})
