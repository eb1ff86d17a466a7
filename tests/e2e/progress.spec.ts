import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '@/tests/support/journey'

const ars = 'charge.mission@demo.example'
const am = 'dcgdr@demo.example'

/** The first action of the plan that somebody calls orageux. */
async function openStormyAction(page: Page): Promise<void> {
  await page.goto('/plan?meteo=orageux')
  await page.locator('.tree a[href^="/plan/actions/"]').first().click()
  await expect(page.getByRole('heading', { name: 'Avancement' })).toBeVisible()
}

test.describe('the officer of the ARS', () => {
  test.use({ account: ars })

  test('finds what is orageux, says it is better, with a sentence or not at all', async ({ page }) => {
    await openStormyAction(page)
    await page.getByText('Donner la météo', { exact: true }).click()
    await page.getByLabel('Ensoleillé').check()
    await page.getByRole('button', { name: 'Enregistrer la météo' }).click()
    await expect(page.getByText('Écrivez la phrase qui explique cette météo.').first()).toBeVisible()
    await expect(page.getByLabel('Ensoleillé')).toBeChecked()
    const sentence = `Le calendrier est repris (essai ${Date.now()}).`
    await page.getByLabel('Ce qui l’explique').fill(sentence)
    await page.getByRole('button', { name: 'Enregistrer la météo' }).click()
    await expect(page.locator('.meteo').getByText(sentence)).toBeVisible()
    await expect(page.locator('.page-facts').getByText('Ensoleillé')).toBeVisible()
    await expectAccessible(page)
  })

  test('writes to its own side only, then takes it back', async ({ page }) => {
    await openStormyAction(page)
    const address = page.url()
    const words = `Entre nous (essai ${Date.now()})`
    await page.getByText('Écrire un commentaire', { exact: true }).click()
    await page.getByLabel('Réservé à l’ARS').check()
    await page.getByLabel('Commentaire', { exact: true }).fill(words)
    await page.getByRole('button', { name: 'Publier le commentaire' }).click()
    const thread = page.locator('.threads > li').filter({ hasText: words })
    await expect(thread.getByText('Réservé à l’ARS')).toBeVisible()
    await thread.getByRole('button', { name: 'Retirer' }).click()
    await page.getByRole('button', { name: 'Retirer le commentaire' }).click()
    await expect(page.getByText(/retiré par Camille Exemple/).first()).toBeVisible()
    await page.goto(address)
    await expect(page.getByText(words)).toHaveCount(0)
  })

  test('judges what is left of a year, from the review', async ({ page }) => {
    await page.goto('/plan/revue?annee=2017')
    await expect(page.getByRole('heading', { name: 'Revue de l’année 2017' })).toBeVisible()
    await expectAccessible(page)
    const left = page.getByText(/^\d+ à juger$/)
    const before = Number.parseInt((await left.textContent()) ?? '', 10)
    const line = page
      .locator('.review > li')
      .filter({ has: page.locator('details[open]') })
      .first()
    await line.getByRole('group', { name: 'Engagement' }).getByLabel('Sans objet').check()
    await line.getByRole('group', { name: 'Délais' }).getByLabel('Dans les délais').check()
    await line.getByRole('button', { name: 'Enregistrer le jugement' }).click()
    await expect(line.getByText(/n’a pas de délai à tenir/).first()).toBeVisible()
    await line.getByRole('group', { name: 'Délais' }).getByLabel('Sans objet').check()
    await line.getByLabel(/Point d’avancement/).fill('Dispositif arrêté (essai).')
    await line.getByRole('button', { name: 'Enregistrer le jugement' }).click()
    await expect(left).toHaveText(`${before - 1} à juger`)
  })

  test('reads the groups, their fiches and their mission letters', async ({ page }) => {
    await page.goto('/plan/groupes')
    await expect(page.getByText(/^terminé le/)).toBeVisible()
    await page.getByRole('link', { name: /bon usage des produits de santé/ }).click()
    await expect(page.getByText('LM-2016-04 (référence fictive), du 15 septembre 2016')).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('the DCGDR', () => {
  test.use({ account: am })

  test('may write to its own side or to both, never to the ARS alone', async ({ page }) => {
    await page.goto('/plan?etat=en_cours')
    await page.locator('.tree a[href^="/plan/actions/"]').last().click()
    await page.getByText('Écrire un commentaire', { exact: true }).click()
    await expect(page.getByLabel('Réservé à l’ARS')).toHaveCount(0)
    const words = `Entre caisses (essai ${Date.now()})`
    await page.getByLabel('Réservé à l’Assurance Maladie').check()
    await page.getByLabel('Commentaire', { exact: true }).fill(words)
    await page.getByRole('button', { name: 'Publier le commentaire' }).click()
    const thread = page.locator('.threads > li').filter({ hasText: words })
    await expect(thread.getByText('Réservé à l’Assurance Maladie')).toBeVisible()
  })
})
