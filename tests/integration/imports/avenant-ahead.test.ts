import { beforeAll, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { undoBatch } from '@/lib/imports/commands/undo'
import { batchReport } from '@/lib/imports/queries/report'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import { planExchange } from '@/lib/plan/queries/plan-exchange'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { csvOf } from '@/tests/support/import-files'
import { deposited, published } from '@/tests/support/imported-plan'
import { adopt } from '@/tests/support/plan-factories'

const code = 'guadeloupe-2016-2019'
const day = (text: string) => text as CivilDate
let officer: CurrentUser
let actionId: string

const deposit = (actions: Parameters<typeof csvOf>[0]) => deposited(officer, csvOf(actions), {})

async function titleOn(date: string): Promise<string | undefined> {
  const plan = await planExchange(code, day(date))
  return plan?.parts[0]?.programmes[0]?.chantiers[0]?.actions[0]?.title
}

/** An arrêté plan, read on 15 June 2018, whose first action an avenant changes on 1 July. */
beforeAll(async () => {
  setClock(new Date('2018-06-15T10:00:00Z'))
  officer = await aUser('ars_officer')
  await published(officer, await deposit([{}, {}]))
  const plan = await db().plan.findUniqueOrThrow({ where: { code } })
  await db().planState.create({
    data: { planId: plan.id, status: 'arrete', on: new Date('2018-01-01'), recordedAt: new Date('2018-01-01') },
  })
  const action = await db().action.findFirstOrThrow({ where: { versions: { some: { number: '1' } } } })
  actionId = action.id
  const effectiveOn = day('2018-07-01')
  const avenant = await createAvenant(officer, { planId: plan.id, title: 'Un', effectiveOn, act: null })
  const words = { title: 'Titre de l’avenant', deadlines: '', actors: '', state: null, reason: null, note: null }
  await editAction(officer, { id: action.id, lockVersion: action.lockVersion, avenantId: avenant.id, ...words })
  await adopt(officer, avenant.id)
  return () => setClock(undefined)
})

describe('a file imported while an avenant waits for its day', () => {
  test('changes nothing when it says what the plan says today', async () => {
    const id = await deposit([{}, {}])
    const report = await batchReport(officer, id, { severity: null, page: 1 })
    expect(report.changeCounts).toEqual({ added: 0, changed: 0, removed: 0 })
    expect((await published(officer, id)).counts).toEqual({ added: 0, changed: 0, removed: 0 })
    expect([await titleOn('2018-06-15'), await titleOn('2018-07-01')]).toEqual(['Titre 1', 'Titre de l’avenant'])
  })

  test('changes the days before the avenant and leaves the avenant, and is undone whole', async () => {
    const id = await deposit([{ Action: 'Titre corrigé' }, {}])
    expect((await published(officer, id)).counts).toEqual({ added: 0, changed: 1, removed: 0 })
    const read = async () => [await titleOn('2018-06-14'), await titleOn('2018-06-15'), await titleOn('2018-07-01')]
    expect(await read()).toEqual(['Titre 1', 'Titre corrigé', 'Titre de l’avenant'])
    await undoBatch(officer, { batchId: id })
    expect(await read()).toEqual(['Titre 1', 'Titre 1', 'Titre de l’avenant'])
    const versions = await db().actionVersion.count({ where: { actionId } })
    expect(versions).toBe(2)
  })

  test('does not remove an action that the avenant changes later', async () => {
    const id = await deposit([{ 'Action n°': 'Action 2', Action: 'Titre 2' }])
    const avenant = { avenantNumber: 2, avenantTitle: 'Retrait' }
    await expect(published(officer, id, avenant)).rejects.toThrow('alors qu’un avenant la change plus tard')
    expect(await titleOn('2018-07-01')).toBe('Titre de l’avenant')
    expect(await db().avenant.count({ where: { number: 2 } })).toBe(0)
  })

  test('is refused a date before the plan holds, where everything would be taken for new', async () => {
    const id = await deposit([{}, {}])
    const early = published(officer, id, { effectiveOn: day('2015-12-31') })
    await expect(early).rejects.toThrow(/La date d’effet doit être le .* ou après/)
    expect(await db().action.count()).toBe(2)
  })
})
