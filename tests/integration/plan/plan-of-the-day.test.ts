import { expect, test } from 'vitest'
import { planOf } from '@/lib/plan/queries/plans'
import { aPlan, aUser } from '@/tests/support/factories'
import { day } from '@/tests/support/plan-facts'

test('a plan prepared ahead does not hide the plan of the day; between two plans the latest is shown', async () => {
  const officer = await aUser('ars_officer')
  await aPlan({ code: 'courant', startYear: 2016, endYear: 2019 })
  await aPlan({ code: 'suivant', startYear: 2030, endYear: 2031 })
  const shown = async (on: string) => (await planOf(officer, undefined, day(on))).code
  expect(await shown('2018-06-15')).toBe('courant')
  expect(await shown('2025-01-01')).toBe('suivant')
  expect(await shown('2030-01-01')).toBe('suivant')
  expect((await planOf(officer, 'suivant', day('2018-06-15'))).code).toBe('suivant')
})
