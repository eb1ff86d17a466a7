import type { Page } from '@playwright/test'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

/** Opens the palette by its shortcut; the page listens once it is alive. */
async function openPalette(page: Page) {
  const field = page.getByRole('combobox', { name: /^Rechercher une action/ })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(field).toBeFocused({ timeout: 2_000 })
  }).toPass()
  return field
}

test.describe('an ARS officer', () => {
  test.use({ account: 'charge.mission@demo.example' })

  test('finds an action from anywhere by the keyboard alone, and finds it again among the last opened', async ({
    page,
  }) => {
    await page.goto('/regles')
    const field = await openPalette(page)
    await expect(page.getByRole('option', { name: /^Accueil/ })).toBeVisible()
    await field.fill('SENSIBILISATION etablissem')
    const options = page.getByRole('listbox', { name: 'Résultats' }).getByRole('option')
    await expect(options.first()).toContainText(/Sensibilisation/)
    await expect(page.getByRole('status').filter({ hasText: /^\d+ résultats?$/ })).toBeVisible()
    await expect(options.first().locator('mark').first()).toBeVisible()
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowUp')
    const title = (await options.first().locator('span').first().innerText()).replace(/^Action [^:]+: /, '')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/plan\/actions\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await openPalette(page)
    await expect(page.getByRole('group', { name: 'Ouverts récemment' }).getByRole('option')).toContainText(title)
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
  })

  test('opens the palette by its button, accessible at both widths; the focus comes back', async ({ page }) => {
    await page.goto('/plan')
    const button = page.getByRole('button', { name: 'Rechercher' })
    await button.click()
    const field = page.getByRole('combobox', { name: /^Rechercher une action/ })
    await field.fill('transport')
    await expect(page.getByRole('group', { name: 'Règles de droit' })).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'palette')
    await page.setViewportSize({ width: 390, height: 844 })
    await screenshot(page, 'palette')
    await page.setViewportSize({ width: 1440, height: 900 })
    await field.fill('zzzz introuvable')
    await expect(page.getByText('Rien ne répond. Essayez moins de mots.')).toBeVisible()
    await field.fill('z')
    await expect(page.getByText('Écrivez au moins deux lettres, ou un numéro.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  })

  test('goes to a screen by its name', async ({ page }) => {
    await page.goto('/')
    const field = await openPalette(page)
    await field.fill('frise')
    await expect(page.getByRole('option', { name: /^Frise du plan/ })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/plan\/frise$/)
  })

  test('reads everything found on one page, kind by kind, and all of one kind', async ({ page }) => {
    await page.goto('/recherche?q=etablissements')
    await expect(page.getByRole('heading', { level: 2, name: /^Actions \d+$/ })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: /^Indicateurs \d+$/ })).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'recherche')
    await page.getByRole('link', { name: /^Voir les \d+ résultats : actions$/ }).click()
    await expect(page).toHaveURL(/type=action/)
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
    await page.getByRole('link', { name: 'Voir tous les types de résultats' }).click()
    await expect(page.getByRole('heading', { level: 2, name: /^Indicateurs \d+$/ })).toBeVisible()
  })

  test('is told what to try when nothing, too little or nothing at all is asked', async ({ page }) => {
    await page.goto('/recherche')
    await expect(page.getByRole('heading', { name: 'Que cherchez-vous ?' })).toBeVisible()
    await page.getByRole('searchbox', { name: 'Rechercher' }).fill('a')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Écrivez au moins deux lettres, ou un numéro' })).toBeVisible()
    await page.goto(`/recherche?q=${encodeURIComponent(`' & | ! % _ <b> ${'introuvable '.repeat(40)}`)}`)
    await expect(page.getByRole('heading', { name: /^Rien ne répond à/ })).toBeVisible()
    await expectAccessible(page)
  })

  test('finds lines of the journal without accents', async ({ page }) => {
    await page.goto('/administration/journal?objet=REGIONAL%20de%20gestion')
    await expect(
      page
        .getByRole('main')
        .getByText(/régional de gestion/)
        .first(),
    ).toBeVisible()
  })
})

test.describe('an establishment director', () => {
  test.use({ account: 'directeur@demo.example' })

  test('finds the law and their own screens, nothing of the plan', async ({ page }) => {
    await page.goto('/recherche?q=transport')
    await expect(page.getByRole('heading', { level: 2, name: /^Règles de droit \d+$/ })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: /^Actions/ })).toHaveCount(0)
    await expect(page.locator('.found a[href^="/plan"]')).toHaveCount(0)
  })
})
