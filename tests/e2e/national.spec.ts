import type { Page } from '@playwright/test'
import { helpPages } from '@/lib/guide/pages'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

const views = ['', '?montrer=non-declines', '?vue=plan', '?vue=economies']

/** « Efficience de la prescription … » : the words of the first axis that nothing declines. */
async function firstUncovered(page: Page): Promise<string> {
  await page.goto('/plan/national?montrer=non-declines')
  const line = page.locator('.axes > li').filter({ has: page.locator('.axis-line .state[data-s="not_declined"]') })
  const words = await line.first().locator('.axis-title').innerText()
  return words.replace(/^Axe \d+\s+/, '')
}

/** How many axes the region declines, as the page counts them. */
async function declinedAxes(page: Page): Promise<number> {
  const figure = page.locator('.severity-counts > div').filter({ hasText: 'axes nationaux déclinés' }).locator('dd')
  return Number.parseInt(await figure.innerText(), 10)
}

test.describe('the officer of the ARS', () => {
  test.use({ account: 'charge.mission@demo.example' })

  test('reads which national axes the region does not decline, declines one by an action, and the coverage moves', async ({
    page,
  }) => {
    const axis = await firstUncovered(page)
    await page.goto('/plan/national')
    const before = await declinedAxes(page)
    await page.goto('/plan?etat=en_cours')
    await page.locator('.tree a[href^="/plan/actions/"]').first().click()
    await page.getByRole('link', { name: 'Choisir les axes et objectifs' }).click()
    await page.getByRole('combobox', { name: 'Axes et objectifs nationaux déclinés' }).fill(axis)
    await page.getByRole('option').filter({ hasText: axis }).first().click()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Retirer Axe \d+ : / })).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'decliner')
    await page.getByLabel('Pourquoi').fill('Essai du parcours')
    await page.getByRole('button', { name: 'Enregistrer la déclinaison' }).click()
    const section = page.locator('.declined-list')
    await expect(section.getByRole('link', { name: axis })).toBeVisible()
    await expect(section.getByText('Essai du parcours')).toBeVisible()
    await expectAccessible(page)
    await section.getByRole('link', { name: axis }).click()
    await expect(page).toHaveURL(/\/plan\/national#axe-/)
    expect(await declinedAxes(page)).toBe(before + 1)
    await page.goto('/plan/national?au=2018-06-14')
    expect(await declinedAxes(page)).toBe(before)
    await expect(page.getByText('Au 14 juin 2018, la région Guadeloupe décline')).toBeVisible()
  })

  for (const view of views)
    test(`reads the national plan${view}, by keyboard and by eye, at every width`, async ({ page }) => {
      await page.goto(`/plan/national${view}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      await screenshot(page, `national${view.replace(/\W+/g, '-')}`)
    })

  test('is helped from the screen itself, and reads the news and the statement', async ({ page }) => {
    await page.goto('/plan/national')
    await page.getByRole('link', { name: 'Aide sur cette page' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Décliner le plan national' })).toBeVisible()
    await expectAccessible(page)
    await page.goto('/aide')
    for (const { title } of helpPages) await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Nouveautés' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Nouveautés' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('the national administrator', () => {
  test.use({ account: 'admin.national@demo.example' })

  test('reads the axes region by region, and what no region declines', async ({ page }) => {
    await page.goto('/plan/national?vue=regions')
    await expect(page.getByRole('columnheader', { name: 'Guadeloupe' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: 'Martinique' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Ce qu’aucune région ne décline' })).toBeVisible()
    await expectAccessible(page)
  })
})

test('the accessibility statement is read without signing in, from the page of connexion', async ({ page }) => {
  await page.goto('/connexion')
  await page.getByRole('link', { name: 'Accessibilité : non conforme' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Déclaration d’accessibilité' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Voies de recours' })).toBeVisible()
  await expectAccessible(page)
})
