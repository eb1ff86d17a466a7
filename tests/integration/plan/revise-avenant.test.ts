import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { avenantHeadText } from '@/lib/plan/avenant-head'
import { cancelAvenant } from '@/lib/plan/commands/cancel-avenant'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import { reviseAvenant } from '@/lib/plan/commands/revise-avenant'
import { actionOnDay } from '@/lib/plan/queries/action'
import { avenantPage } from '@/lib/plan/queries/avenant-page'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aChantier, adopt, anAction, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const head = { title: 'Avenant d’automne', effectiveOn: day('2018-09-01'), act: null }
const wanted = { title: 'Avenant d’hiver', effectiveOn: day('2018-12-01'), act: 'Arrêté n° 12' }

/** A prepared avenant that changes the label of one action. */
async function aPreparedAvenant() {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  const action = await anAction(chantier, { title: 'Avant' })
  const { id } = await createAvenant(officer, { planId: chantier.plan.id, ...head })
  await editAction(officer, await editForm(action, { avenantId: id, title: 'Après' }))
  const form = { id, read: avenantHeadText(head), ...wanted }
  const titleOn = async (on: string) => (await actionOnDay(officer, action, day(on))).row.title
  const lines = () => db().auditEvent.findMany({ where: { objectId: id, type: 'avenant.changed' } })
  return { officer, action, id, form, titleOn, lines }
}

describe('a prepared avenant given another title, day and act', () => {
  test('says them, and what it prepares takes effect on the new day once adopted', async () => {
    const { officer, id, form, titleOn } = await aPreparedAvenant()
    expect((await reviseAvenant(officer, form)).changed).toBe(true)
    expect(await avenantPage(officer, id)).toMatchObject({ ...wanted, status: 'preparation', obstacles: [] })
    expect(await titleOn('2018-12-01')).toBe('Avant')
    await adopt(officer, id)
    expect([await titleOn('2018-09-01'), await titleOn('2018-11-30'), await titleOn('2018-12-01')]).toEqual([
      'Avant',
      'Avant',
      'Après',
    ])
  })

  test('leaves one line in the journal, with what changed and nothing else, even pressed twice', async () => {
    const { officer, form, lines } = await aPreparedAvenant()
    const asked = { ...form, effectiveOn: head.effectiveOn }
    const answers = [await reviseAvenant(officer, asked), await reviseAvenant(officer, asked)]
    expect(answers.map((one) => one.changed)).toEqual([true, false])
    expect(await lines()).toMatchObject([
      { before: { title: head.title, act: null }, after: { title: wanted.title, act: wanted.act } },
    ])
  })

  test('is refused once adopted, and once cancelled', async () => {
    const one = await aPreparedAvenant()
    await adopt(one.officer, one.id)
    await expect(reviseAvenant(one.officer, one.form)).rejects.toMatchObject({
      message: expect.stringContaining('est adopté'),
    })
    const other = await aPreparedAvenant()
    await cancelAvenant(other.officer, { id: other.id, reason: 'Sans objet' })
    await expect(reviseAvenant(other.officer, other.form)).rejects.toMatchObject({
      message: expect.stringContaining('est annulé'),
    })
    expect(await other.lines()).toEqual([])
  })

  test('is refused on a day outside the plan, and nothing moves', async () => {
    const { officer, id, form } = await aPreparedAvenant()
    await expect(reviseAvenant(officer, { ...form, effectiveOn: day('2020-01-01') })).rejects.toMatchObject({
      fields: { effectiveOn: expect.stringContaining('entre le 01/01/2016 et le 31/12/2019') },
    })
    expect(await avenantPage(officer, id)).toMatchObject(head)
  })

  test('does not write over a colleague’s words unseen', async () => {
    const { officer, id, form } = await aPreparedAvenant()
    const dcgdr = await aUser('dcgdr')
    await reviseAvenant(officer, form)
    await expect(reviseAvenant(dcgdr, { ...form, title: 'Avenant de la DCGDR' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('« Avenant d’hiver », effet le 1er décembre 2018, acte : Arrêté n° 12'),
    })
    expect((await avenantPage(officer, id)).title).toBe(wanted.title)
  })

  test('moved after another avenant of the same action, it must be read again before adoption', async () => {
    const { officer, action, id, form } = await aPreparedAvenant()
    const planId = (await db().action.findUniqueOrThrow({ where: { id: action } })).planId
    const between = await createAvenant(officer, { planId, title: 'Entre', effectiveOn: day('2018-10-01'), act: null })
    const { lockVersion } = await db().action.findUniqueOrThrow({ where: { id: action } })
    await editAction(officer, await editForm(action, { avenantId: between.id, title: 'Entre-temps', lockVersion }))
    await adopt(officer, between.id)
    await reviseAvenant(officer, form)
    expect((await avenantPage(officer, id)).obstacles).toMatchObject([{ stops: false }])
    await expect(adopt(officer, id)).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})
