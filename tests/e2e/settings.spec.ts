import type { Page } from '@playwright/test'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

const setting = '/administration/reglages/caqes.shiftNonWorkingDay'
const reason = 'Relevé de décisions de la CRC3A du 14 juin 2018'

/** The deadline a case of fifteen days gives, as the simulator says it. */
async function deadlineOf(page: Page, receivedOn: string) {
  await page.goto(`/simulateur/contracting.deadline?receivedOn=${receivedOn}&days=15`)
  return page.getByRole('region', { name: 'Réponse' })
}

test.describe('the administrator of a region', () => {
  test.use({ account: 'admin.regional@demo.example' })

  test('changes a choice at a date with its reason: the simulator answers otherwise after that day and not before', async ({
    page,
  }) => {
    await page.goto('/administration')
    await page.getByRole('link', { name: /^Réglages/ }).click()
    await page.getByLabel('Mot, ou code A1 à A30').fill('non ouvré')
    await page.getByRole('button', { name: 'Chercher', exact: true }).click()
    await page.getByRole('link', { name: /jour non ouvré est-il reporté/ }).click()
    await expect(page).toHaveURL(new RegExp(`${setting}$`))

    await page.getByRole('radio', { name: /^Non Lecture/ }).check()
    await page.getByLabel('À partir du').fill('2018-01-15')
    await page.getByLabel('Raison').fill(reason)
    await expect(page.getByText('Cette date est passée')).toBeVisible()
    await page.getByRole('button', { name: 'Enregistrer le choix' }).click()
    await expect(page.locator('.notice[role=alert]')).toContainText('Cochez la case pour le confirmer')
    await expectAccessible(page)

    await page.getByLabel('À partir du').fill('2018-09-01')
    await page.getByRole('button', { name: 'Enregistrer le choix' }).click()
    await expect(page.getByText('Enregistré ; cela vaut à partir du 1er septembre 2018.')).toBeVisible()
    const line = page.getByRole('region', { name: 'Historique' }).getByRole('row', { name: /Non/ }).first()
    await expect(line).toContainText(reason)
    await expect(line).toContainText('Lou Patron')
    await expect(line).toContainText('À venir')
    await screenshot(page, 'reglage')

    const before = await deadlineOf(page, '2018-08-17')
    await expect(before).toContainText('3 septembre 2018')
    await expect(before).toContainText('Choix A9, depuis le 01/03/2018')
    const after = await deadlineOf(page, '2018-09-14')
    await expect(after).toContainText('29 septembre 2018')
    await expect(after).toContainText('Choix A9, depuis le 01/09/2018')
    await expectAccessible(page)

    const fieldset = page.getByRole('group', { name: 'Choix de la région' })
    await fieldset.getByRole('combobox').selectOption({ label: 'Oui, au jour ouvré suivant' })
    await expect(after).toContainText('posé en hypothèse')
    await expect(after).toContainText('1er octobre 2018')
  })

  test('sees the region’s accent and logo on every page', async ({ page }) => {
    await page.goto('/administration/region')
    const ink = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'))
    expect(ink).toContain('#0f4c5c')
    const logo = page.getByRole('banner').locator('img')
    await expect(logo).toHaveJSProperty('complete', true)
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(168)
    await page.getByLabel('Couleur d’accent').fill('#ffcc00')
    await expect(page.getByText(/Trop pâle, il en faut 4,5/)).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'apparence')
  })

  test('cannot remove a body that actions name: the refusal lists them', async ({ page }) => {
    await page.goto('/administration/organismes?q=OMEDIT')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'OMEDIT', exact: true }).click()
    await page.getByRole('tab', { name: 'Désactiver ou retirer' }).click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Retirer de l’annuaire' }) })
    await form.getByLabel('Raison').fill('Essai')
    await form.getByRole('button', { name: 'Retirer de l’annuaire' }).click()
    await expect(form.locator('.notice[role=alert]')).toContainText('ne peut pas être retiré')
    await expect(form.getByRole('link', { name: /^Action / }).first()).toBeVisible()
    await expectAccessible(page)
    await page.goto('/administration/territoires')
    await expect(page.getByRole('row', { name: /Saint-Martin/ })).toContainText('Îles du Nord')
    await expectAccessible(page)
  })

  test('finds an establishment by typing, in the form of an invitation', async ({ page }) => {
    await page.goto('/administration/utilisateurs/inviter')
    await page.getByRole('combobox', { name: /Établissements/ }).fill('alizes sud')
    await page.getByRole('option', { name: /Site des Alizés sud/ }).click()
    await expect(page.locator('input[name="establishments[]"]')).toHaveValue('979999026')
    await page.keyboard.press('Escape')
    await expectAccessible(page)
  })
})

test.describe('a director', () => {
  test.use({ account: 'directeur@demo.example' })

  test('reads the settings applied to the establishment, and changes none', async ({ page }) => {
    await page.goto(setting)
    await expect(page.getByText('Seul l’administrateur de la région change ce réglage')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Enregistrer le choix' })).toHaveCount(0)
    await page.goto('/administration/reglages/caqes.savingsBasis')
    await expect(page.getByText('Ce choix se fait dans chaque contrat')).toBeVisible()
    await expectAccessible(page)
  })
})

test('the pages seen before signing in keep the product’s look', async ({ page }) => {
  await page.goto('/connexion')
  const ink = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'))
  expect(ink).not.toContain('#0f4c5c')
})
