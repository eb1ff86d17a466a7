import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { demoPassword } from '@/lib/accounts/demo'

async function signIn(page: Page, email: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour/ })).toBeVisible()
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
}

test('the director of an establishment is refused the journal, and the administrator reads it there', async ({
  page,
}) => {
  await signIn(page, 'directeur@demo.example')
  const refused = await page.goto('/administration/journal')
  expect(refused?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Page introuvable ou hors de votre périmètre' })).toBeVisible()

  await signIn(page, 'admin.regional@demo.example')
  await page.getByRole('link', { name: 'Administration', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Journal' }).click()
  await page.getByLabel('Fait').selectOption({ label: 'Accès refusé' })
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page).toHaveURL(/fait=access\.refused/)
  const line = page.getByRole('listitem').filter({ hasText: 'Directeur d’établissement' }).first()
  await expect(line).toContainText('Accès refusé')
  await expect(line).toContainText('/administration/journal')
  await expect(line).toContainText('Introuvable ou hors du périmètre')
})

test('filters stay in the address and say when nothing answers them', async ({ page }) => {
  await signIn(page, 'admin.national@demo.example')
  await page.goto('/administration/journal?personne=Personne+de+ce+nom&du=2018-01-01')
  await expect(page.getByLabel('Personne')).toHaveValue('Personne de ce nom')
  await expect(page.getByLabel('Du', { exact: true })).toHaveValue('2018-01-01')
  await expect(page.getByText('Aucun événement ne répond à ces filtres')).toBeVisible()
  await page.getByRole('link', { name: 'Effacer les filtres' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Connexion' }).first()).toBeVisible()
})

test('the co-owner of the plan reads the plan’s events only', async ({ page }) => {
  await signIn(page, 'dcgdr@demo.example')
  await page.goto('/administration/journal')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  await expect(page.getByText('Votre région : plan et imports')).toBeVisible()
  await expect(page.getByRole('main').getByText('Connexion', { exact: true })).toHaveCount(0)
})

test('a mail nobody delivered is read in the inbox, without an account, and its link followed', async ({ page }) => {
  await page.goto('/mot-de-passe-oublie')
  await page.getByLabel('Adresse électronique').fill('omedit@demo.example')
  await page.getByRole('button', { name: /lien/i }).click()
  await expect(page.getByRole('status').or(page.getByRole('main')).first()).toContainText(/courriel|lien/i)
  await page.goto('/boite-de-reception?a=omedit@demo.example')
  const mail = page.getByRole('article').first()
  await expect(mail).toContainText('À omedit@demo.example')
  const link = await mail.getByRole('link').first().getAttribute('href')
  expect(link).toMatch(/^http.*\/mot-de-passe\/[\w-]{20,}$/)
  await page.goto(new URL(link ?? '').pathname)
  await expect(page.getByLabel(/mot de passe/i).first()).toBeVisible()
})

for (const width of [1440, 390])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in the administration at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await signIn(page, 'admin.national@demo.example')
      for (const path of ['/administration', '/administration/journal', '/taches', '/boite-de-reception']) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
    })
