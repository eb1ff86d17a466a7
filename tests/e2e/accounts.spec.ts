import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, screenshot, signIn, test } from '@/tests/support/journey'

const chosen = 'trois alizés et un manguier'

/** A browser of somebody else, signed out, at the same application. */
async function another(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({
    baseURL: new URL(page.url()).origin,
    storageState: { cookies: [], origins: [] },
  })
  return context.newPage()
}

/** Follows the link of the last mail sent to an address, read in the inbox of the demo. */
async function openMailedLink(page: Page, to: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/boite-de-reception?a=${encodeURIComponent(to)}`)
    await expect(page.getByRole('link', { name: /\/mot-de-passe\// }).first()).toBeVisible({ timeout: 500 })
  }).toPass()
  await page
    .getByRole('link', { name: /\/mot-de-passe\// })
    .first()
    .click()
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByLabel('Le même, encore une fois').fill(password)
  await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click()
}

/** The regional administrator invites somebody; gives their e-mail and the page of their account. */
async function invite(page: Page, name: string): Promise<{ email: string; account: string }> {
  const email = `${randomUUID()}@demo.example`
  await page.goto('/administration/utilisateurs/inviter')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Prénom et nom').fill(name)
  await page.getByLabel('Rôle').selectOption('Cellule DCGDR')
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  await expect(page.getByText('L’invitation est partie.')).toBeVisible()
  return { email, account: page.url() }
}

test.describe('a regional administrator', () => {
  test.use({ account: 'admin.regional@demo.example' })

  test('invites a person, who chooses a password from the mail, works, and is shut out once deactivated', async ({
    page,
    browser,
  }) => {
    const { email, account } = await invite(page, 'Ariel Brouillon')
    await expect(page.getByText('Invité', { exact: true })).toBeVisible()

    const person = await another(browser, page)
    await openMailedLink(person, email)
    await expect(person.getByRole('heading', { name: 'Bienvenue, Ariel Brouillon' })).toBeVisible()
    await expectAccessible(person)
    await choosePassword(person, 'trop court')
    await expect(person.locator('.notice[role=alert]')).toContainText('au moins 12 caractères')
    await choosePassword(person, chosen)
    await expect(person.getByText('Votre mot de passe est enregistré. Connectez-vous.')).toBeVisible()
    await signIn(person, email, chosen)
    await person.goto('/mon-compte')
    await expect(person.getByText('Cellule DCGDR').first()).toBeVisible()

    await page.goto(account)
    await expect(page.getByText('Actif', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Désactiver l’accès' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Raison').fill('Fin de la démonstration')
    await dialog.getByRole('button', { name: 'Désactiver l’accès' }).click()
    await expect(page.getByText('Désactivé', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Historique' })).toBeVisible()
    await expect(page.getByText('Compte désactivé').first()).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'compte-desactive')

    await person.reload()
    await expect(person).toHaveURL(/\/connexion\?suite=%2Fmon-compte$/)
    await person.getByLabel('Adresse électronique').fill(email)
    await person.getByLabel('Mot de passe', { exact: true }).fill(chosen)
    await person.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(person.locator('.notice[role=alert]')).toContainText('Votre accès n’est plus ouvert')
  })

  test('finds a person without accents, by role and by state, in an accessible list', async ({ page }) => {
    await page.goto('/administration/utilisateurs')
    await expectAccessible(page)
    await screenshot(page, 'utilisateurs')
    await page.getByLabel('Rechercher').fill('modele')
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await expect(page).toHaveURL(/q=modele/)
    await expect(page.getByRole('link', { name: 'Dominique Modèle' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Camille Exemple' })).toHaveCount(0)
  })

  test('is told, field by field, what an invitation lacks', async ({ page }) => {
    await page.goto('/administration/utilisateurs/inviter')
    await page.getByLabel('Rôle').selectOption('Directeur d’établissement')
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    const summary = page.locator('.notice[role=alert]')
    await expect(summary).toContainText('Écrivez une adresse électronique complète')
    await expect(summary).toContainText('Écrivez le prénom et le nom.')
    await expect(summary).toContainText('Choisissez au moins un établissement.')
    await expectAccessible(page)
  })

  test('does not reach an account of another region, whatever the address', async ({ page }) => {
    const answer = await page.goto('/administration/utilisateurs/01900000-0000-7000-8000-000000000000')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: /hors de votre périmètre/ })).toBeVisible()
  })
})

test.describe('a director', () => {
  test.use({ account: 'directeur@demo.example' })

  test('manages the delegates of the own establishment, and nobody else', async ({ page }) => {
    await page.goto('/')
    await page
      .getByRole('navigation', { name: 'Navigation principale' })
      .getByRole('link', { name: 'Délégués' })
      .click()
    await expect(page.getByRole('link', { name: 'Andréa Gabarit' })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.goto('/administration/utilisateurs/inviter')
    await expect(page.getByLabel('Rôle').getByRole('option')).toHaveText(['Délégué d’établissement'])
  })
})

test.describe('somebody who mistypes', () => {
  test('waits longer and longer, and is told how long', async ({ page }) => {
    await page.goto('/connexion')
    await page.getByLabel('Adresse électronique').fill(`${randomUUID()}@demo.example`)
    for (let i = 0; i < 5; i++) {
      await page.getByLabel('Mot de passe', { exact: true }).fill(`essai numéro ${i}`)
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
      await answer
    }
    await expect(page.locator('.notice[role=alert]')).toContainText(
      /Trop d’essais : attendez encore \d+ secondes? avant de recommencer\./,
    )
    await expectAccessible(page)
  })
})

test.describe('somebody who forgot their password', () => {
  test.use({ account: 'admin.regional@demo.example' })

  test('chooses another from the mail; the link serves once, and an unknown e-mail gets the same words', async ({
    page,
    browser,
  }) => {
    const { email } = await invite(page, 'Ariel Oubli')
    const person = await another(browser, page)
    const said = 'Si un compte est ouvert à cette adresse, un courriel vient de partir.'
    for (const typed of [`${randomUUID()}@demo.example`, email]) {
      await person.goto('/mot-de-passe-oublie')
      await person.getByLabel('Adresse électronique').fill(typed)
      await person.getByRole('button', { name: 'Recevoir le lien' }).click()
      await expect(person.getByText(said)).toBeVisible()
    }
    await expectAccessible(person)
    await expect(async () => {
      await person.goto(`/boite-de-reception?a=${encodeURIComponent(email)}`)
      await expect(person.getByText('Choisir un nouveau mot de passe').first()).toBeVisible({ timeout: 500 })
    }).toPass()
    await openMailedLink(person, email)
    const link = person.url()
    await choosePassword(person, chosen)
    await expect(person).toHaveURL(/\/connexion/)
    await person.goto(link)
    await expect(person.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeVisible()
    await expectAccessible(person)
    await signIn(person, email, chosen)
  })
})

test.describe('a person signed in twice', () => {
  test.use({ account: 'admin.regional@demo.example' })

  test('changes the password: the other session ends, this one goes on; then signs out', async ({ page, browser }) => {
    const { email } = await invite(page, 'Ariel Double')
    const here = await another(browser, page)
    await openMailedLink(here, email)
    await choosePassword(here, chosen)
    await signIn(here, email, chosen)
    const there = await another(browser, page)
    await signIn(there, email, chosen)

    await here.goto('/mon-compte')
    await here.getByLabel('Mot de passe actuel').fill(chosen)
    await here.getByLabel('Nouveau mot de passe').fill('quatre flamboyants rouges')
    await here.getByLabel('Le même, encore une fois').fill('quatre flamboyants rouges')
    await here.getByRole('button', { name: 'Changer le mot de passe' }).click()
    await expect(here.getByText('Votre mot de passe est changé.')).toBeVisible()
    await here.reload()
    await expect(here.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
    await there.reload()
    await expect(there).toHaveURL(/\/connexion/)

    await here.getByRole('button', { name: /Ariel Double/ }).click()
    await here.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect(here.getByText('Vous êtes déconnecté.')).toBeVisible()
    await here.goto('/mon-compte')
    await expect(here).toHaveURL(/\/connexion/)
  })
})

test.describe('the address a sign-in leads back to', () => {
  test('never leaves the application', async ({ page }) => {
    await page.goto('/connexion?suite=https://ailleurs.example/')
    await page.locator('button[value="crc3a@demo.example"]').click()
    await expect(page).toHaveURL(/localhost:\d+\/$/)
  })
})

test('the cookie of a session is out of reach of scripts and of other sites', async ({ page, context }) => {
  await signIn(page, 'iraps@demo.example')
  const cookie = (await context.cookies()).find(({ name }) => name === 'next-auth.session-token')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
})
