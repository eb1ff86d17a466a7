import { beforeAll, describe, expect, it } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { decline } from '@/lib/plan/commands/decline'
import { editAction } from '@/lib/plan/commands/edit-action'
import { countCoverage } from '@/lib/plan/coverage'
import { filterTree } from '@/lib/plan/filters'
import { readNationalAddress } from '@/lib/plan/national-address'
import { declinationsOn } from '@/lib/plan/queries/declinations'
import { declineForm } from '@/lib/plan/queries/declined-by'
import { nationalPage } from '@/lib/plan/queries/national-page'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { planOf } from '@/lib/plan/queries/plans'
import { actionsUnder } from '@/lib/plan/tree'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aPlan, aRegion, aUser } from '@/tests/support/factories'
import { aNationalPlan } from '@/tests/support/national-world'
import { aChantier, adopt, anAction, anAvenant, type Chantier, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

let officer: CurrentUser
let elsewhere: CurrentUser
let national: CurrentUser
let target: Awaited<ReturnType<typeof aNationalPlan>>
let chantier: Chantier
const story = day('2018-06-15')

const axis = (id: string) => `axis:${id}`
const objective = (id: string) => `objective:${id}`
const ask = (
  source: 'programme' | 'action',
  id: string,
  ticked: string[],
  shown: string[] = [],
  reason: string | null = null,
) => ({
  ...{ source, id, ticked, shown, reason },
})
const inRegion = (on = story) => declinationsOn(db(), on, { regionCode: '01' })

beforeAll(async () => {
  setClock(new Date('2018-06-15T08:00:00Z'))
  await aRegion()
  await aRegion('02', 'Martinique')
  officer = await aUser('ars_officer')
  elsewhere = await aUser('ars_officer', { regionCode: '02' })
  national = await aUser('national_admin')
  target = await aNationalPlan()
  chantier = await aChantier()
})

describe('a regional programme or action declines the national plan', () => {
  it('as data: who, since when, why, with a line of the journal', async () => {
    const done = await decline(officer, ask('programme', chantier.programmeId, [axis(target.first)], [], 'Même sujet'))
    expect(done).toMatchObject({ added: 1, withdrawn: 0 })
    const [held] = await inRegion()
    expect(held).toMatchObject({
      ...{ axisId: target.first, objectiveId: null, on: '2018-06-15', byName: officer.name, reason: 'Même sujet' },
      source: { kind: 'programme', id: chantier.programmeId, name: 'Produits de santé', abandoned: false },
    })
    const line = await db().auditEvent.findFirstOrThrow({ where: { type: 'declination.added' } })
    expect(line).toMatchObject({ objectId: chantier.programmeId, actorName: officer.name })
    expect(JSON.stringify(line.after)).toContain('PRÉVENTION, axe 1 : Prévenir')
  })

  it('once, however often the form is sent, and two at the same time', async () => {
    const form = ask(
      'programme',
      chantier.programmeId,
      [axis(target.first), objective(target.screen)],
      [axis(target.first)],
    )
    const [one, two] = await Promise.all([decline(officer, form), decline(officer, form)])
    expect([one.added, two.added].sort()).toEqual([0, 1])
    expect(await inRegion()).toHaveLength(2)
  })

  it('and takes a word back: the earlier day keeps it, the journal says it', async () => {
    setClock(new Date('2018-06-20T08:00:00Z'))
    const shown = [axis(target.first), objective(target.screen)]
    await decline(officer, ask('programme', chantier.programmeId, [axis(target.first)], shown))
    expect((await inRegion(day('2018-06-20'))).map((one) => one.objectiveId)).toEqual([null])
    expect(await inRegion(day('2018-06-19'))).toHaveLength(2)
    expect(await db().auditEvent.count({ where: { type: 'declination.withdrawn' } })).toBe(1)
    expect(await db().declination.count()).toBe(3)
    setClock(new Date('2018-06-15T08:00:00Z'))
  })

  it('is refused for what is not in the national plan, and nothing is written', async () => {
    const before = await db().declination.count()
    for (const key of [axis(chantier.programmeId), objective(chantier.chantierId)])
      await expect(
        decline(officer, ask('programme', chantier.programmeId, [objective(target.vaccinate), key])),
      ).rejects.toThrow('n’est plus dans le plan national')
    expect(await db().declination.count()).toBe(before)
  })

  it('is the co-owners’ word in their region only', async () => {
    const form = ask('programme', chantier.programmeId, [axis(target.second)])
    await expect(decline(elsewhere, form)).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
    await expect(decline(await aUser('crc3a_member'), form)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(decline(national, form)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(declineForm(elsewhere, { kind: 'programme', id: chantier.programmeId }, story)).rejects.toMatchObject({
      code: 'OUT_OF_PERIMETER',
    })
  })
})

describe('a declination follows the versions', () => {
  it('outlives new words of the action and of the objective', async () => {
    const actionId = await anAction(chantier, { title: 'Vacciner les soignants' })
    await decline(officer, ask('action', actionId, [objective(target.vaccinate)]))
    const avenantId = await anAvenant(chantier.plan, day('2018-07-01'))
    await editAction(officer, await editForm(actionId, { avenantId, title: 'Vacciner les soignants et les aidants' }))
    await adopt(officer, avenantId)
    await db().chantierVersion.updateMany({
      where: { chantierId: target.vaccinate },
      data: { validTo: toDatabaseDate(day('2018-07-01')) },
    })
    await db().chantierVersion.create({
      data: {
        ...{
          chantierId: target.vaccinate,
          programmeId: target.first,
          position: 1,
          number: null,
          title: 'Vacciner mieux',
        },
        ...{ validFrom: toDatabaseDate(day('2018-07-01')), recordedAt: new Date() },
      },
    })
    const names = async (on: string) => (await inRegion(day(on))).map((one) => one.source.name)
    expect(await names('2018-06-30')).toContain('Action 1 : Vacciner les soignants')
    expect(await names('2018-07-01')).toContain('Action 1 : Vacciner les soignants et les aidants')
  })

  it('ends with the action: removed, it covers no more from that day', async () => {
    const actionId = await anAction(chantier, { number: '9', title: 'Dépister' })
    await decline(officer, ask('action', actionId, [objective(target.screen)]))
    await db().actionVersion.updateMany({ where: { actionId }, data: { validTo: toDatabaseDate(day('2018-09-01')) } })
    const covers = async (on: string) => (await inRegion(day(on))).some((one) => one.source.id === actionId)
    expect([await covers('2018-06-14'), await covers('2018-08-31'), await covers('2018-09-01')]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('of an abandoned action is shown, and said so', async () => {
    const actionId = await anAction(chantier, { number: '10', title: 'Limiter' })
    await decline(officer, ask('action', actionId, [axis(target.second)]))
    await db().actionState.create({
      data: { actionId, state: 'abandonnee', on: toDatabaseDate(story), byName: 'x', at: new Date('2018-06-15') },
    })
    expect((await inRegion()).find((one) => one.source.id === actionId)?.source.abandoned).toBe(true)
    const page = await nationalPage(officer, readNationalAddress({}), story)
    const axes = page?.coverage?.themes[0]?.axes ?? []
    expect(axes.map((one) => [one.title, one.state])).toEqual([
      ['Prévenir', 'declined'],
      ['Limiter', 'not_declined'],
    ])
  })
})

describe('the plan narrowed to a national axis', () => {
  it('keeps the actions of the programmes that decline it, and the actions that decline one of its objectives', async () => {
    const other = await aChantier({ plan: chantier.plan, programme: 'Transports' })
    await anAction(other, { title: 'Hors sujet' })
    const plan = await planOf(officer, chantier.plan.code, story)
    const tree = await planTree(officer, plan, story)
    const titles = (id: string) => actionsUnder(filterTree(tree, { axis: id })).map((action) => action.title)
    expect(titles(target.first)).toContain('Vacciner les soignants')
    expect(titles(target.first)).not.toContain('Hors sujet')
    expect(titles(target.second)).toEqual(['Limiter'])
    expect(titles(target.vaccinate)).toContain('Vacciner les soignants')
  })
})

describe('who reads what of the coverage', () => {
  it('a reader of another region sees the national plan and nothing of this one', async () => {
    const page = await nationalPage(elsewhere, readNationalAddress({ region: '01', vue: 'couverture' }), story)
    expect(page?.coverage).toMatchObject({ region: { code: '02' }, plan: null, regions: [], idle: [] })
    expect(countCoverage(page?.coverage?.themes ?? [])).toMatchObject({ axes: { declined: 0, total: 2 } })
    expect(JSON.stringify(page)).not.toContain('Produits de santé')
  })

  it('asking for the view by region gives a regional reader their own coverage instead', async () => {
    const page = await nationalPage(officer, readNationalAddress({ vue: 'regions' }), story)
    expect(page).toMatchObject({ view: 'couverture', regions: null, coverage: { region: { code: '01' } } })
  })

  it('the national administrator reads every region, and what none declines', async () => {
    await aChantier({ plan: await aPlan({ regionCode: '02' }) })
    const page = await nationalPage(national, readNationalAddress({ vue: 'regions' }), story)
    expect(page?.regions?.regions.map((region) => region.code)).toEqual(['01', '02'])
    expect(page?.regions?.matrix.map((line) => [line.axis.title, line.counts])).toEqual([
      ['Prévenir', [3, 0]],
      ['Limiter', [0, 0]],
    ])
  })

  it('an establishment and the IRAPS read no plan', async () => {
    for (const role of ['establishment_director', 'iraps_member'] as const)
      await expect(nationalPage(await aUser(role), readNationalAddress({}), story)).rejects.toMatchObject({
        code: 'OUT_OF_PERIMETER',
      })
  })
})
