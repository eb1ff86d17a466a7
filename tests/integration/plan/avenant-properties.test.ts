import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { addAction } from '@/lib/plan/commands/add-element'
import { editAction } from '@/lib/plan/commands/edit-action'
import { moveElement } from '@/lib/plan/commands/move-element'
import { removeElement } from '@/lib/plan/commands/remove-element'
import { planContent } from '@/lib/plan/queries/plan-content'
import { planExchange } from '@/lib/plan/queries/plan-exchange'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aChantier, adopt, anAction, anAvenant, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const effects = ['2018-09-01', '2018-09-01', '2018-12-01'] as const
const readOn = ['2018-08-31', '2018-09-01', '2018-11-30', '2018-12-01', '2019-06-01'] as const

const step = fc.record({
  gesture: fc.constantFrom('say', 'move', 'remove', 'add', 'adopt'),
  avenant: fc.nat({ max: effects.length - 1 }),
  action: fc.nat({ max: 3 }),
  overwrite: fc.boolean(),
})
type Step = {
  gesture: 'say' | 'move' | 'remove' | 'add' | 'adopt'
  avenant: number
  action: number
  overwrite: boolean
}

/** Two chantiers, four actions that change and one that nobody touches, three avenants of which two of one day. */
async function aWorld() {
  const officer = await aUser('ars_officer')
  const first = await aChantier()
  const second = await aChantier({ plan: first.plan, programme: 'Transports' })
  const actions: string[] = []
  for (const number of ['1', '2', '3', '4']) actions.push(await anAction(first, { number, title: `Action ${number}` }))
  const untouched = await anAction(second, { number: '9', title: 'Personne n’y touche' })
  const avenants: string[] = []
  for (const on of effects) avenants.push(await anAvenant(first.plan, day(on)))
  return { officer, plan: first.plan, second, actions, untouched, avenants }
}
type World = Awaited<ReturnType<typeof aWorld>>

async function take(world: World, { gesture, avenant, action, overwrite }: Step, index: number): Promise<void> {
  const { officer, plan, second } = world
  const [avenantId = '', id = ''] = [world.avenants[avenant], world.actions[action]]
  const { lockVersion } = await db().action.findUniqueOrThrow({ where: { id } })
  const asked = { planId: plan.id, avenantId, object: 'action', id, lockVersion } as const
  if (gesture === 'adopt') return adopt(officer, avenantId, overwrite)
  if (gesture === 'remove') await removeElement(officer, { ...asked, children: 'aucun', to: null, confirmed: true })
  if (gesture === 'move') await moveElement(officer, { ...asked, to: second.chantierId, after: 'first' })
  if (gesture === 'say')
    await editAction(officer, {
      ...(await editForm(id, { avenantId, title: `Mots ${index}`, lockVersion })),
    })
  if (gesture === 'add') {
    const words = { number: `n${index}`, title: `Ajout ${index}`, regional: false, deadlines: '', actors: '' }
    await addAction(officer, { planId: plan.id, avenantId, to: second.chantierId, ...words })
  }
}

/** Done, or refused in a sentence; anything else is a fault. */
const takeOrRefuse = (world: World, one: Step, index: number) =>
  take(world, one, index).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
  })

const exported = async ({ plan }: World, on: string) => JSON.stringify(await planExchange(plan.code, day(on)))

test('whatever is changed and adopted, the days before stay to the byte, nothing holds twice and the untouched says the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const world = await aWorld()
      const before = await exported(world, '2018-08-31')
      for (const [index, one] of steps.entries()) await takeOrRefuse(world, one, index)
      expect(await exported(world, '2018-08-31')).toBe(before)
      for (const on of readOn) {
        const { programmes, chantiers, actions } = await planContent(db(), world.plan.id, day(on))
        const ids = actions.map((row) => row.actionId)
        expect(new Set(ids).size, on).toBe(ids.length)
        expect(actions.find((row) => row.actionId === world.untouched)?.title, on).toBe('Personne n’y touche')
        expect(
          actions.every((row) => chantiers.some((one) => one.chantierId === row.chantierId)),
          on,
        ).toBe(true)
        expect(
          chantiers.every((row) => programmes.some((one) => one.programmeId === row.programmeId)),
          on,
        ).toBe(true)
      }
      const adopted = await db().avenantState.count({ where: { avenantId: { in: world.avenants } } })
      if (adopted === 0) expect(await exported(world, '2019-06-01')).toBe(before)
    }),
    { numRuns: 12 },
  )
}, 180_000)
