import type { Page } from '@playwright/test'
import { adoptAvenant, prepareAvenant } from '@/tests/support/avenant-journey'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

// The plan of Martinique: what this journey adopts would stand in the way of those that publish the plan of Guadeloupe.
test.use({ account: 'charge.mission.martinique@demo.example' })

/** A day to come: the plan of today is not touched. */
const effectiveOn = '2018-11-15'
const dayBefore = '2018-11-14'

type Chosen = { split: string; moved: string; removed: string; removal: string }

/** A chantier of the last part that holds at least three actions: how it is split, what moves and what goes. */
async function chosenChantier(page: Page): Promise<Chosen> {
  const chosen = await page
    .locator('.structure section')
    .last()
    .locator('a[href*="/plan/structure/scinder"]')
    .evaluateAll((links) => {
      for (const link of links) {
        const lines = [...(link.closest('li')?.querySelectorAll(':scope > ul > li') ?? [])]
        const [first, second] = lines
        if (!first || !second || lines.length < 3) continue
        const name = (line: Element) => line.querySelector('.row > span')?.textContent ?? ''
        const removal = second.querySelector('a[href*="/plan/structure/retirer"]')?.getAttribute('href') ?? ''
        return { split: link.getAttribute('href') ?? '', moved: name(first), removed: name(second), removal }
      }
      return null
    })
  if (!chosen) throw new Error('no chantier of three actions')
  return chosen
}

/** What a person downloads on a day: the exchange file and the table of actions. */
async function exported(page: Page, on: string): Promise<{ exchange: string; table: string }> {
  const plan = '/api/v1/plans/martinique-2018-2019'
  const [exchange, table] = await Promise.all([
    page.request.get(`${plan}?au=${on}`),
    page.request.get(`${plan}/tableau?table=actions&au=${on}`),
  ])
  expect([exchange.status(), table.status()]).toEqual([200, 200])
  return { exchange: await exchange.text(), table: await table.text() }
}

/** How many times words are printed in a file, typographic escapes of JSON and CSV aside. */
const times = (text: string, words: string) => text.split(words).length - 1

/** « Action 2 : Former les prescripteurs » names an action; files hold its label only. */
const labelOf = (name: string) => name.replace(/^Action\s+\S+\s+:\s+/u, '')

test('an avenant removes an action and splits a chantier: the plan reads, and exports, differently on each side of its day', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const mark = `n° ${Date.now()}`
  const avenant = await prepareAvenant(page, `Scission ${mark}`, effectiveOn)
  await page.getByRole('link', { name: 'Modifier, déplacer, scinder, retirer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Changer le plan par un avenant' })).toBeVisible()
  await expectAccessible(page)
  const { split, moved, removed, removal } = await chosenChantier(page)

  await page.goto(split)
  await page.getByLabel('Titre du nouveau chantier').fill(`Suite ${mark}`)
  await page.getByLabel(moved, { exact: true }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Scinder le chantier' }).click()
  await page.waitForURL((url) => url.pathname === avenant.href)

  await page.goto(removal)
  const attached = page.getByLabel(/^J’ai lu qu’il s’y rattache/)
  if ((await attached.count()) > 0) await attached.check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Retirer du plan' }).click()
  await page.waitForURL((url) => url.pathname === avenant.href)
  const early = await exported(page, '2018-05-31')
  expect((await exported(page, effectiveOn)).table).not.toContain(mark)

  await expect(page.locator('li[data-kind="removed"]').filter({ hasText: labelOf(removed) })).toBeVisible()
  await expect(page.locator('li[data-kind="added"]').filter({ hasText: mark })).toBeVisible()
  await expect(page.locator('li[data-kind="moved"]').filter({ hasText: labelOf(moved) })).toContainText(`Suite ${mark}`)
  await expectAccessible(page)
  await adoptAvenant(page, avenant)
  await expect(page.getByText('Pas encore en vigueur au 15 juin 2018')).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'avenant')

  const [before, after] = [await exported(page, dayBefore), await exported(page, effectiveOn)]
  expect(after.exchange).not.toBe(before.exchange)
  for (const kind of ['exchange', 'table'] as const) {
    expect([times(before[kind], mark) > 0, times(after[kind], mark) > 0], kind).toEqual([false, true])
    const held = times(before[kind], labelOf(removed))
    expect(held, kind).toBeGreaterThan(0)
    expect(times(after[kind], labelOf(removed)), kind).toBe(held - 1)
  }
  expect(await exported(page, '2018-05-31')).toEqual(early)

  const read = async (link: string, notice: string) => {
    await page.goto(avenant.href)
    await page.getByRole('link', { name: link }).click()
    await expect(page.getByText(notice)).toBeVisible()
    await page.getByRole('button', { name: 'Tout déplier' }).click()
    const tree = page.locator('.tree')
    await expect(tree.getByRole('link', { name: labelOf(moved) }).first()).toBeVisible()
    return {
      split: await tree.getByText(`Suite ${mark}`).count(),
      moved: await tree.getByRole('link', { name: labelOf(moved) }).count(),
      removed: await tree.getByRole('link', { name: labelOf(removed) }).count(),
    }
  }
  const earlier = await read('avant (14/11/2018)', 'Plan lu au 14 novembre 2018')
  const later = await read('après (15/11/2018)', 'Plan lu au 15 novembre 2018')
  expect(earlier.split).toBe(0)
  expect(later).toEqual({ split: 1, moved: earlier.moved, removed: earlier.removed - 1 })
})
