import { beforeAll, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { routes } from '@/lib/core/routes'
import { planAggregates, regionalLines } from '@/lib/dashboards/queries/plan-counts'
import { planWork } from '@/lib/dashboards/queries/plan-work'
import { remindersOf } from '@/lib/dashboards/queries/reminders'
import { sumLines } from '@/lib/dashboards/state-counts'
import { filtersOf, planQuery, readPlanAddress } from '@/lib/plan/address'
import { filterTree } from '@/lib/plan/filters'
import { type ProgressState, progressStates } from '@/lib/plan/model'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { planOf } from '@/lib/plan/queries/plans'
import { actionsUnder } from '@/lib/plan/tree'
import { aPlan, aRegion, aUser } from '@/tests/support/factories'
import { aBody, aChantier, anAction } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const today = day('2018-06-15')
const states = Object.keys(progressStates) as ProgressState[]
let officer: CurrentUser
let expert: CurrentUser
let iraps: CurrentUser

beforeAll(async () => {
  const { code } = await aRegion('94', 'Corse')
  const body = await aBody('OMEDIT')
  const plan = await aPlan({ regionCode: code })
  const [first, second] = [await aChantier({ plan }), await aChantier({ plan })]
  const due = ['31/12/2017', '31/12/2016', '30/06/2018', '15/07/2018', '16/07/2018', '31/12/2019', 'octobre', '2018']
  for (const [index, deadlines] of due.entries()) {
    const actors = index % 2 === 0 ? ['ARS', 'OMEDIT'] : ['ARS']
    await anAction(first, { number: String(index + 1), deadlines, actors })
    if (index < 3) await anAction(second, { number: String(index + 1), deadlines, actors: ['ARS'] })
  }
  officer = await aUser('ars_officer', { regionCode: code })
  expert = await aUser('omedit', { regionCode: code, bodyId: body.id })
  iraps = await aUser('iraps_member', { regionCode: code })
})

/** How many actions the plan lists at an address of the home page. */
async function listed(user: CurrentUser, href: string): Promise<number> {
  const params = Object.fromEntries(new URL(href, 'http://application').searchParams)
  const { address, ignored } = readPlanAddress(params)
  expect(ignored).toEqual([])
  const plan = await planOf(user, address.plan, today)
  return actionsUnder(filterTree(await planTree(user, plan, today), filtersOf(address))).length
}

async function workOf(user: CurrentUser) {
  const work = await planWork(user, today)
  if (!work) throw new Error('this person has a plan')
  return { work, where: { plan: work.plan.code, ...(work.actor === null ? {} : { actor: work.actor }) } }
}

describe.each([
  ['an officer, over the region', () => officer],
  ['an expert, over the actions of their body', () => expert],
])('the counts of the home page of %s', (_, person) => {
  test('programme by programme and state by state, each is the number of the list it opens', async () => {
    const { work, where } = await workOf(person())
    expect(work.lines.length).toBeGreaterThan(0)
    for (const { id, counts, total } of work.lines) {
      for (const state of states)
        expect(await listed(person(), routes.plan(planQuery({ ...where, programme: id, state })))).toBe(counts[state])
      expect(await listed(person(), routes.plan(planQuery({ ...where, programme: id })))).toBe(total)
    }
    expect(sumLines(work.lines).total).toBe(work.total)
  })

  test('late, due in 30 days, due in 7 days, to be made precise: the same number there', async () => {
    const { work, where } = await workOf(person())
    const open = (to: typeof work.until) => routes.plan(planQuery({ ...where, from: work.on, to, open: true }))
    expect(await listed(person(), routes.plan(planQuery({ ...where, late: true })))).toBe(work.late.length)
    expect(await listed(person(), open(work.until))).toBe(work.soon.length)
    expect(work.soon.length).toBeGreaterThan(0)
    const reminders = await remindersOf(person(), today)
    const week = work.soon.filter((one) => one.to <= day('2018-06-22')).length
    expect(await listed(person(), reminders?.links.week ?? '')).toBe(week)
    const unclear = work.lines.reduce((sum, line) => sum + line.counts.a_preciser, 0)
    if (work.waiting.unclear > 0) expect(work.waiting.unclear).toBe(unclear)
  })
})

describe('the figures of a plan', () => {
  test('are all a member of the IRAPS reads of it, the same as those of the plan', async () => {
    const aggregates = await planAggregates(iraps, today)
    expect(aggregates?.lines.map(({ counts }) => counts)).toEqual(
      (await workOf(officer)).work.lines.map((one) => one.counts),
    )
    expect(JSON.stringify(aggregates)).not.toContain('Visiter')
    expect(await planWork(iraps, today)).toBeNull()
  })

  test('are nobody else’s, nor those of another region', async () => {
    for (const role of ['establishment_director', 'ars_officer', 'national_admin'] as const)
      expect(await planAggregates(await aUser(role), today)).toBeNull()
    expect(await planAggregates({ ...iraps, regionCode: '99' }, today)).toBeNull()
    expect(await regionalLines(officer, today)).toEqual([])
  })

  test('come region by region for the national administrator, each the number of the list it opens', async () => {
    const national = await aUser('national_admin')
    const lines = await regionalLines(national, today)
    const corsica = lines.find((line) => line.title === 'Corse')
    expect(corsica).toMatchObject({ total: 11 })
    const late = await listed(national, routes.plan(planQuery({ plan: corsica?.id ?? '', state: 'en_retard' })))
    expect(late).toBe(corsica?.counts.en_retard)
  })
})
