import type { Page } from '@playwright/test'
import { adoptAvenant, prepareAvenant } from '@/tests/support/avenant-journey'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

const officer = 'charge.mission@demo.example'

/** The address of the first action a filter of the plan finds. */
async function firstActionOf(page: Page, query: string): Promise<string> {
  await page.goto(`/plan${query}`)
  const href = await page.locator('.tree a[href^="/plan/actions/"]').first().getAttribute('href')
  if (!href) throw new Error(`no action for ${query}`)
  return href
}

test.describe('an ARS officer', () => {
  test.use({ account: officer })

  test('opens the plan folded at its chantiers, accessible, with what is wrong on the first line', async ({ page }) => {
    await page.goto('/plan')
    await expect(page.getByRole('status').filter({ hasText: '214 actions' })).toBeVisible()
    await expect(page.locator('.tree tbody tr[aria-level="1"]')).toHaveCount(3)
    await expect(page.locator('.tree a[href^="/plan/actions/"]')).toHaveCount(0)
    await expect(page.getByRole('link', { name: /en retard$/ }).first()).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'plan')
  })

  test('finds the late actions of the OMEDIT by the filters, and shares them by their address', async ({ page }) => {
    await page.goto('/plan')
    await page.getByLabel('Acteur').selectOption('OMEDIT')
    await page.getByLabel('En retard').check()
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await expect(page).toHaveURL(/acteur=OMEDIT.*retard=1/)
    await expect(page.getByText(/^\d+ actions? sur 214$/)).toBeVisible()
    const states = page.locator('.tree tr:has(a[href^="/plan/actions/"]) > :nth-child(2) .state')
    expect(await states.count()).toBeGreaterThan(0)
    expect(new Set(await states.allInnerTexts())).toEqual(new Set(['En retard']))
    await page.getByRole('link', { name: /Acteur : OMEDIT/ }).click()
    await expect(page).not.toHaveURL(/acteur=OMEDIT/)
    await page.goto('/plan?q=psychiatrie%20introuvable')
    await expect(page.getByRole('heading', { name: 'Aucune action ne répond à tous ces critères' })).toBeVisible()
    await expectAccessible(page)
  })

  test('searches without accents and sees the words marked', async ({ page }) => {
    await page.goto('/plan?q=ETABLISSEMENTS%20fiche')
    await expect(page.locator('.tree mark').first()).toBeVisible()
  })

  test('unfolds a chantier and opens an action by the keyboard', async ({ page }) => {
    await page.goto('/plan')
    const chantier = page.locator('.tree tr[aria-level="3"]').first()
    await chantier.focus()
    await page.keyboard.press('ArrowRight')
    await expect(chantier).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/plan\/actions\//)
  })

  test('writes a note and declares an occurrence done, and reads both in the history', async ({ page }) => {
    const note = `Douze visites sur vingt, relevé ${Date.now()}`
    await page.goto(await firstActionOf(page, '?acteur=OMEDIT&retard=1'))
    await expectAccessible(page)
    await screenshot(page, 'action')
    await page.getByText('Écrire une note d’avancement').click()
    await page.getByLabel('Note d’avancement').fill(note)
    await page.getByRole('button', { name: 'Ajouter la note' }).click()
    await expect(page.getByText('Note enregistrée.')).toBeVisible()
    await page
      .getByRole('button', { name: /^Déclarer faite/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Justification').fill('Compte rendu de la réunion')
    await dialog.getByRole('button', { name: 'Déclarer faite', exact: true }).click()
    await expect(page.getByText('Échéance enregistrée.')).toBeVisible()
    const history = page.locator('section', { has: page.getByRole('heading', { name: 'Historique' }) })
    await expect(history.getByText('Note d’avancement ajoutée').first()).toBeVisible()
    await expect(history.getByText('Occurrence mise à jour').first()).toBeVisible()
    await expect(history.getByText('Camille Exemple').first()).toBeVisible()
  })

  test('changes an action by an avenant, adopts it, and reads the plan before and after it', async ({ page }) => {
    const mark = `(avenant ${Date.now()})`
    const avenant = await prepareAvenant(page, `Report des échéances ${mark}`, '2018-06-01')
    const action = await firstActionOf(page, '?q=logiciels')
    await page.goto(`${action}?au=2018-05-31`)
    const printed = await page.getByRole('heading', { level: 1 }).innerText()
    await page.goto(`${action}/modifier`)
    await page.getByRole('link', { name: `Par l’avenant n° ${avenant.number} (le 1er juin 2018)` }).click()
    await expect(page).toHaveURL(/\/plan\/structure\/modifier\?/)
    const title = page.getByLabel('Libellé')
    const before = await title.inputValue()
    await title.fill(`${before} ${mark}`)
    await page.getByLabel('Échéances').fill('31/12/2019')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Enregistrer l’action' }).click()
    await page.waitForURL((url) => url.pathname === avenant.href)
    await expect(page.locator('ins').filter({ hasText: mark }).first()).toBeVisible()

    await page.goto(action)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(before)
    await adoptAvenant(page, avenant)
    await expect(page.getByText('En vigueur au 15 juin 2018')).toBeVisible()
    await page.goto(action)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${before} ${mark}`)
    await expect(page.getByText('prochaine échéance le 31/12/2019')).toBeVisible()
    await page.goto(`${action}?au=2018-05-31`)
    await expect(page.getByText('Plan lu au 31 mai 2018')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(printed)

    await page.goto('/plan/avenants')
    const row = page.getByRole('row').filter({ hasText: mark })
    await expect(row.getByRole('link', { name: 'avant (31/05/2018)' })).toBeVisible()
    await expect(row.getByRole('link', { name: 'après (01/06/2018)' })).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'avenants')
  })

  test('is told when a colleague wrote in between, keeps what was typed, and goes on', async ({ page, context }) => {
    const action = await firstActionOf(page, '?q=reseau')
    const colleague = await context.newPage()
    await page.goto(`${action}/modifier`)
    await colleague.goto(`${action}/modifier`)
    const [theirs, mine] = [`Note du collègue ${Date.now()}`, `Ma note ${Date.now()}`]
    await colleague.getByLabel('Note d’avancement').fill(theirs)
    await colleague.getByRole('button', { name: 'Enregistrer l’action' }).click()
    await colleague.waitForURL((url) => !url.pathname.endsWith('/modifier'))
    await page.getByLabel('Note d’avancement').fill(mine)
    await page.getByRole('button', { name: 'Enregistrer l’action' }).click()
    await expect(page.getByText(/modifiée entre-temps par Camille Exemple le/).first()).toBeVisible()
    await expect(page.getByRole('cell', { name: theirs })).toBeVisible()
    await expect(page.getByLabel('Note d’avancement')).toHaveValue(mine)
    await screenshot(page, 'conflict')
    await expectAccessible(page)
    await page.getByLabel(/garder ma saisie/).check()
    await page.getByRole('button', { name: 'Enregistrer l’action' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/modifier'))
    await expect(page.getByText(mine).first()).toBeVisible()
    await expect(page.getByText(theirs).first()).toBeVisible()
  })

  test('reads a programme: context, objectives, chantiers and actions', async ({ page }) => {
    await page.goto('/plan')
    await page.getByRole('link', { name: 'Produits de santé prescrits en établissement' }).click()
    await expect(page.getByRole('heading', { name: 'Objectifs chiffrés' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Chantiers et actions' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('without JavaScript', () => {
  test.use({ account: officer, javaScriptEnabled: false })

  test('the plan unfolds and filters by its address', async ({ page }) => {
    await page.goto('/plan')
    await page.getByRole('link', { name: 'Tout déplier' }).click()
    await expect(page.locator('.tree a[href^="/plan/actions/"]')).toHaveCount(214)
    await page.getByLabel('Rechercher').fill('omedit')
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await expect(page.getByText(/^\d+ actions? sur 214/)).toBeVisible()
  })
})

test.describe('the director of an establishment', () => {
  test.use({ account: 'directeur@demo.example' })

  test('is refused the plan, its actions and its avenants', async ({ page }) => {
    for (const address of ['/plan', '/plan/avenants', '/plan/actions/00000000-0000-7000-8000-000000000000']) {
      const answer = await page.goto(address)
      expect(answer?.status(), address).toBe(404)
      await expect(page.getByText(/introuvable ou hors de votre périmètre/i).first()).toBeVisible()
    }
  })
})
