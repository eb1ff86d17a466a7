import { describe, expect, test } from 'vitest'
import { editAction } from '@/lib/plan/commands/edit-action'
import { actionOnDay } from '@/lib/plan/queries/action'
import { avenantPage } from '@/lib/plan/queries/avenant-page'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { planOf, plansOf } from '@/lib/plan/queries/plans'
import { programmeOnDay } from '@/lib/plan/queries/programme'
import { actionsUnder } from '@/lib/plan/tree'
import { db } from '@/lib/server/db'
import { aPlan, aUser } from '@/tests/support/factories'
import { aChantier, adopt, anAction, anAvenant, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const today = day('2018-06-15')

describe('whose plans one reads', () => {
  test('those of one’s region; another region’s is as good as unknown', async () => {
    await db().region.upsert({
      where: { code: '02' },
      update: {},
      create: { code: '02', name: 'Martinique', agency: 'ARS' },
    })
    const [here, there] = [await aPlan(), await aPlan({ regionCode: '02' })]
    const officer = await aUser('ars_officer')
    const codes = (await plansOf(officer, today)).map((plan) => plan.code)
    expect(codes).toContain(here.code)
    expect(codes).not.toContain(there.code)
    await expect(planOf(officer, there.code, today)).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
    await expect(planOf(officer, 'nowhere', today)).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
    const everywhere = (await plansOf(await aUser('national_admin'), today)).map((plan) => plan.code)
    expect(everywhere).toEqual(expect.arrayContaining([here.code, there.code]))
  })
  test.each(['establishment_director', 'establishment_delegate', 'iraps_member'] as const)(
    'none for %s',
    async (role) => {
      await aPlan()
      const user = await aUser(role)
      expect(await plansOf(user, today)).toEqual([])
      const chantier = await aChantier()
      const id = await anAction(chantier)
      await expect(actionOnDay(user, id, today)).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
      await expect(programmeOnDay(user, chantier.programmeId, today)).rejects.toMatchObject({
        code: 'OUT_OF_PERIMETER',
      })
    },
  )
})

describe('a plan read on a day', () => {
  test('shows the words, actors, states and status of that day', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const late = await anAction(chantier, { deadlines: '31/12/2017', actors: ['OMEDIT'], indicators: ['Nb', 'Taux'] })
    await anAction(chantier, { deadlines: 'octobre', number: '2' })
    const avenantId = await anAvenant(chantier.plan, day('2018-03-01'))
    await editAction(officer, await editForm(late, { avenantId, deadlines: '31/12/2019' }))
    await adopt(officer, avenantId)

    const read = async (on: string) => {
      const plan = await planOf(officer, chantier.plan.code, day(on))
      return { plan, rows: actionsUnder(await planTree(officer, plan, day(on))) }
    }
    expect(await read('2016-01-15')).toMatchObject({ plan: { status: 'projet' }, rows: [{ state: 'a_venir' }, {}] })
    expect(await read('2018-02-28')).toMatchObject({
      plan: { status: 'arrete' },
      rows: [
        { state: 'en_retard', actors: ['OMEDIT'], indicatorCount: 2 },
        { state: 'a_preciser', unresolved: ['octobre'] },
      ],
    })
    expect(await read('2018-03-01')).toMatchObject({ rows: [{ state: 'a_venir' }, { state: 'a_preciser' }] })
    expect((await read('2015-12-31')).rows).toEqual([])
  })
  test('lists what an avenant changes, before and after, while it is prepared', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const id = await anAction(chantier, { title: 'Avant' })
    const avenantId = await anAvenant(chantier.plan, day('2018-03-01'))
    await editAction(officer, await editForm(id, { avenantId, title: 'Après' }))
    expect(await avenantPage(officer, avenantId)).toMatchObject({
      status: 'preparation',
      changes: [{ objectId: id, kind: 'changed', fields: [{ label: 'Libellé', before: ['Avant'], after: ['Après'] }] }],
    })
  })
  test('gives a programme its context, place and counts', async () => {
    const officer = await aUser('omedit')
    const chantier = await aChantier({ programme: 'Transports' })
    await anAction(chantier, { deadlines: '2017' })
    const read = await programmeOnDay(officer, chantier.programmeId, today)
    expect(read).toMatchObject({
      context: 'Contexte imprimé',
      place: [{ kind: 'part' }, { kind: 'programme', name: 'Transports' }],
      node: { counts: { total: 1, late: 1 } },
    })
  })
})
