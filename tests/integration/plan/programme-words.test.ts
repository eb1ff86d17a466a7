import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeProgramme } from '@/lib/plan/commands/change-element'
import { editAction } from '@/lib/plan/commands/edit-action'
import { actionOnDay } from '@/lib/plan/queries/action'
import { avenantPage } from '@/lib/plan/queries/avenant-page'
import { programmeOnDay } from '@/lib/plan/queries/programme'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aChantier, adopt, anAction, anAvenant, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const printed = 'Objectif régional\u00a0: 3,5\u00a0M€ en 2017'
const level = 'Indicateur national\u00a0: Évolution des dépenses'

/** A programme that prints one objective and one indicator, and an avenant to change them. */
async function aPrintedProgramme() {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  const version = await db().programmeVersion.findFirstOrThrow({ where: { programmeId: chantier.programmeId } })
  const held = { versionId: version.id, position: 1 }
  await db().programmeObjective.create({
    data: { ...held, label: 'Objectif régional', value: '3.5', unit: 'M€', year: 2017 },
  })
  await db().resultIndicator.create({ data: { ...held, label: 'Évolution des dépenses', level: 'national' } })
  const avenantId = await anAvenant(chantier.plan, day('2018-09-01'))
  const { title, context } = version
  const form = { planId: chantier.plan.id, avenantId, id: chantier.programmeId, lockVersion: 1, title, context }
  const prepared = () =>
    db().programmeVersion.findFirstOrThrow({
      where: { avenantId },
      include: { objectives: { orderBy: { position: 'asc' } }, resultIndicators: { orderBy: { position: 'asc' } } },
    })
  return { officer, chantier, avenantId, form, prepared, version }
}

describe('the objectives and result indicators of a programme', () => {
  test('change through an avenant, line by line, and read before and after', async () => {
    const { officer, avenantId, form, prepared } = await aPrintedProgramme()
    const objectives = [printed, 'Chirurgie ambulatoire : 60 % en 2019']
    const resultIndicators = ['Indicateur régional : Taux de marge', level]
    await changeProgramme(officer, { ...form, objectives, resultIndicators })
    const { objectives: rows, resultIndicators: indicators } = await prepared()
    expect(rows.map(({ label, value, unit, year }) => [label, value?.toNumber(), unit, year])).toEqual([
      ['Objectif régional', 3.5, 'M€', 2017],
      ['Chirurgie ambulatoire', 60, '%', 2019],
    ])
    expect(indicators.map(({ label, level }) => [label, level])).toEqual([
      ['Taux de marge', 'regional'],
      ['Évolution des dépenses', 'national'],
    ])
    expect((await avenantPage(officer, avenantId)).changes).toMatchObject([
      {
        fields: [
          {
            label: 'Objectifs chiffrés',
            before: [printed],
            after: [printed, 'Chirurgie ambulatoire\u00a0: 60\u00a0% en 2019'],
          },
          {
            label: 'Indicateurs de résultat',
            before: [level],
            after: ['Indicateur régional\u00a0: Taux de marge', level],
          },
        ],
      },
    ])
  })

  test('stay as they were in the plan until adoption, and before the day it takes effect', async () => {
    const { officer, avenantId, form, chantier } = await aPrintedProgramme()
    await changeProgramme(officer, { ...form, objectives: [], resultIndicators: [level] })
    const read = async (on: string) =>
      (await programmeOnDay(officer, chantier.programmeId, day(on))).objectives.map((one) => one.label)
    expect(await read('2018-09-01')).toEqual(['Objectif régional'])
    await adopt(officer, avenantId)
    expect([await read('2018-08-31'), await read('2018-09-01')]).toEqual([['Objectif régional'], []])
  })

  test('left out of a form, or sent as they are, they do not change', async () => {
    const { officer, form } = await aPrintedProgramme()
    const same = { ...form, objectives: [printed], resultIndicators: [level] }
    expect((await changeProgramme(officer, form)).changed).toBe(false)
    expect((await changeProgramme(officer, same)).changed).toBe(false)
  })

  test('a form a colleague overtook is shown what is stored', async () => {
    const { officer, form, prepared } = await aPrintedProgramme()
    await changeProgramme(officer, { ...form, objectives: ['De l’ARS'] })
    const dcgdr = await aUser('dcgdr')
    await expect(changeProgramme(dcgdr, { ...form, objectives: ['De la DCGDR'] })).rejects.toMatchObject({
      code: 'CONFLICT',
      detail: { stored: { objectives: 'De l’ARS', resultIndicators: level } },
    })
    expect((await prepared()).objectives.map((one) => one.label)).toEqual(['De l’ARS'])
  })
})

describe('the number of an action', () => {
  test('changes through an avenant, and reads before and after', async () => {
    const { officer, avenantId, chantier } = await aPrintedProgramme()
    const id = await anAction(chantier, { number: '1', title: 'Visiter' })
    await editAction(officer, await editForm(id, { avenantId, number: '7' }))
    const { changes } = await avenantPage(officer, avenantId)
    expect(changes).toMatchObject([
      { name: 'Action 7 : Visiter', fields: [{ field: 'number', before: ['1'], after: ['7'] }] },
    ])
    await adopt(officer, avenantId)
    expect((await actionOnDay(officer, id, day('2018-08-31'))).row.number).toBe('1')
    expect((await actionOnDay(officer, id, day('2018-09-01'))).row.number).toBe('7')
  })

  test.each(['arrete', 'projet'] as const)(
    'another action of the chantier holds is refused, plan %s',
    async (status) => {
      const officer = await aUser('ars_officer')
      const chantier = await aChantier({ status })
      const id = await anAction(chantier, { number: '1' })
      await anAction(chantier, { number: '2', title: 'Former' })
      const avenantId = status === 'arrete' ? await anAvenant(chantier.plan, day('2018-09-01')) : null
      await expect(editAction(officer, await editForm(id, { avenantId, number: '2' }))).rejects.toMatchObject({
        fields: { number: 'Le chantier a déjà une action 2 : « Former ».' },
      })
      expect(await db().actionVersion.count({ where: { actionId: id } })).toBe(1)
    },
  )

  test('left out of a form, it stays', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier({ status: 'projet' }), { number: '4' })
    await editAction(officer, await editForm(id, { title: 'Autre libellé' }))
    expect((await actionOnDay(officer, id, day('2018-06-15'))).row).toMatchObject({
      number: '4',
      title: 'Autre libellé',
    })
  })
})

test('a label of 400 characters is kept and read whole', async () => {
  const { officer, avenantId, form } = await aPrintedProgramme()
  const title = `Programme ${'très '.repeat(77)}long`
  expect(title.length).toBeGreaterThan(390)
  await changeProgramme(officer, { ...form, title })
  expect((await avenantPage(officer, avenantId)).changes).toMatchObject([{ name: title }])
})
