import { expect, expectAccessible, screenshot, signIn, test } from '@/tests/support/journey'

test('the director of an establishment is refused the journal, and the administrator reads it there', async ({
  page,
}) => {
  await signIn(page, 'directeur@demo.example')
  const refused = await page.goto('/administration/journal')
  expect(refused?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Page introuvable ou hors de votre périmètre' })).toBeVisible()

  await page.context().clearCookies()
  await signIn(page, 'admin.regional@demo.example')
  await page.goto('/administration')
  await page.getByRole('main').getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  await page.getByLabel('Fait').selectOption({ label: 'Accès refusé' })
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page).toHaveURL(/fait=access\.refused/)
  const line = page.getByRole('listitem').filter({ hasText: 'Directeur d’établissement' }).first()
  await expect(line).toContainText('Accès refusé')
  await expect(line).toContainText('/administration/journal')
  await expect(line).toContainText('Introuvable ou hors du périmètre')
})

test.describe('the national administrator', () => {
  test.use({ account: 'admin.national@demo.example' })

  test('finds the filters in the address, and reads when nothing answers them', async ({ page }) => {
    await page.goto('/administration/journal?personne=Personne+de+ce+nom&du=2018-01-01')
    await expect(page.getByLabel('Personne')).toHaveValue('Personne de ce nom')
    await expect(page.getByLabel(/^Du( |$)/)).toHaveValue('2018-01-01')
    await expect(page.getByText('Aucun événement ne répond à ces filtres')).toBeVisible()
    await page.getByRole('link', { name: 'Effacer les filtres' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Connexion' }).first()).toBeVisible()
  })

  for (const path of ['/administration', '/administration/journal', '/taches', '/boite-de-reception'])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`reads ${path} with any aid, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page)
        await screenshot(page, `${path.slice(1).replaceAll('/', '-')}-${colorScheme}`)
      })
})

test.describe('the DCGDR, co-owner of the plan', () => {
  test.use({ account: 'dcgdr@demo.example' })

  test('reads the events of the plan and no other', async ({ page }) => {
    await page.goto('/administration/journal')
    await expect(page.getByText('Votre région : plan et imports')).toBeVisible()
    await expect(page.getByRole('main').getByText('Connexion', { exact: true })).toHaveCount(0)
  })
})

test('a mail nobody delivered is read in the inbox, without an account, and its link followed', async ({ page }) => {
  await page.goto('/mot-de-passe-oublie')
  await page.getByLabel('Adresse électronique').fill('iraps@demo.example')
  await page.getByRole('button', { name: /lien/i }).click()
  await expect(page.getByRole('button', { name: /lien/i })).toBeEnabled()
  const mail = page.getByRole('article').first()
  await expect(async () => {
    await page.goto('/boite-de-reception?a=iraps@demo.example')
    await expect(mail).toContainText('À iraps@demo.example', { timeout: 1_000 })
  }).toPass()
  const link = await mail.getByRole('link').first().getAttribute('href')
  expect(link).toMatch(/^http.*\/mot-de-passe\/[\w-]{20,}$/)
  await page.goto(new URL(link ?? '').pathname)
  await expect(page.getByLabel(/mot de passe/i).first()).toBeVisible()
})
