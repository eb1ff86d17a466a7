import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction } from '@/lib/plan/commands/add-element'
import { type AppServer, startApp } from '@/tests/support/app-server'
import { aPlan } from '@/tests/support/factories'
import { aChantier, adopt, anAction, anAvenant } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'
import { type Cast, castTheMatrix } from '@/tests/support/rights/world'

let app: AppServer
let cast: Cast
let code: string
let elsewhere: string
const added = 'Action entrée par l’avenant'

beforeAll(async () => {
  cast = await castTheMatrix()
  const chantier = await aChantier()
  await anAction(chantier, { title: 'Action de toujours' })
  code = chantier.plan.code
  const avenantId = await anAvenant(chantier.plan, day('2018-09-01'))
  const words = { number: '2', title: added, regional: false, deadlines: '31/12/2018', actors: 'ARS' }
  await addAction(cast.ars_officer.user, { planId: chantier.plan.id, avenantId, to: chantier.chantierId, ...words })
  await adopt(cast.ars_officer.user, avenantId)
  elsewhere = (await aChantier({ plan: await aPlan({ regionCode: '02' }) })).plan.code
  app = await startApp()
})

afterAll(() => app?.stop())

const doors = {
  json: (plan: string) => `/api/v1/plans/${plan}?`,
  tableau: (plan: string) => `/api/v1/plans/${plan}/tableau?`,
}

function ask(address: string, cookie = cast.ars_officer.cookie) {
  return fetch(`${app.url}${address}`, { headers: { cookie } })
}

const errorOf = async (response: Response) => ((await response.json()) as { error: { message: string } }).error.message

describe.each(Object.entries(doors))('the plan on a day, as %s', (kind, door) => {
  test('says what an avenant adopted, from its day and not before', async () => {
    const [before, after] = [await ask(`${door(code)}au=2018-08-31`), await ask(`${door(code)}au=2018-09-01`)]
    expect([before.status, after.status]).toEqual([200, 200])
    expect(after.headers.get('content-type')).toContain(kind === 'json' ? 'application/json' : 'text/csv')
    const [early, late] = [await before.text(), await after.text()]
    expect([early.includes('Action de toujours'), late.includes('Action de toujours')]).toEqual([true, true])
    expect([early.includes(added), late.includes(added)]).toEqual([false, true])
  })

  test('the same day gives the same bytes', async () => {
    const read = async () => (await ask(`${door(code)}au=2018-09-01`)).text()
    expect(await read()).toBe(await read())
  })

  test.each(['2018-02-30', 'hier', ''])('a day that is not one (« %s ») is refused with a sentence', async (asked) => {
    const response = await ask(`${door(code)}au=${asked}`)
    expect(response.status).toBe(422)
    expect(await errorOf(response)).toMatch(/\p{L}.*\.$/u)
  })

  test('another region’s plan is refused on any day, and nobody reads it without a session', async () => {
    const response = await ask(`${door(elsewhere)}au=2018-09-01`)
    expect(response.status).toBe(403)
    expect(await errorOf(response)).not.toContain(elsewhere)
    expect((await ask(`${door(code)}au=2018-09-01`, '')).status).toBe(401)
  })
})

test('the file of the table is named after the day asked', async () => {
  const response = await ask(`${doors.tableau(code)}au=2018-09-01`)
  expect(response.headers.get('content-disposition')).toContain(`plan-${code}-au-2018-09-01.csv`)
})
