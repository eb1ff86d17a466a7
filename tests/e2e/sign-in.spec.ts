import { demoPassword } from '@/lib/accounts/demo'
import { expect, expectAccessible, screenshot, signIn, test } from '@/tests/support/journey'

test.describe('somebody who is not signed in', () => {
  test('reads the sign-in page, accessible at both widths', async ({ page }) => {
    await page.goto('/connexion')
    await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'connexion')
  })

  test('is led from the plan to the sign-in page', async ({ page }) => {
    await page.goto('/plan')
    await expect(page).toHaveURL(/\/connexion\?suite=%2Fplan$/)
  })

  test('is led from a page to the sign-in page, and back to it once signed in', async ({ page }) => {
    await page.goto('/mon-compte')
    await expect(page).toHaveURL(/\/connexion\?suite=%2Fmon-compte$/)
    await page.getByLabel('Adresse électronique').fill('dcgdr@demo.example')
    await page.getByLabel('Mot de passe', { exact: true }).fill(demoPassword)
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(page).toHaveURL(/\/mon-compte$/)
  })

  test('is told that a password is wrong, and stays there', async ({ page }) => {
    await page.goto('/connexion')
    await page.getByLabel('Adresse électronique').fill('inconnu@demo.example')
    await page.getByLabel('Mot de passe', { exact: true }).fill('un mauvais mot de passe')
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect(page).toHaveURL(/\/connexion/)
  })

  test('gets nothing of the API', async ({ request }) => {
    expect((await request.get('/api/v1/plans/guadeloupe-2016-2019')).status()).toBe(401)
  })
})

test.describe('an ARS officer', () => {
  test('signs in with a demo account and reads their name', async ({ page }) => {
    await signIn(page, 'charge.mission@demo.example')
    await expect(page.getByText('Camille Exemple').first()).toBeVisible()
  })
})

test.describe('with a kept session', () => {
  test.use({ account: 'charge.mission@demo.example' })

  test('the account page opens at once, accessible', async ({ page }) => {
    await page.goto('/mon-compte')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })
})

test('the application says that it and its database are well', async ({ request }) => {
  const health = await request.get('/api/health')
  expect([health.status(), await health.json()]).toEqual([200, { status: 'ok' }])
})
