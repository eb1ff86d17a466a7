import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const widths = [1440, 390]
const schemes = ['light', 'dark'] as const

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
}

for (const width of widths)
  for (const colorScheme of schemes)
    test(`axe finds nothing in the components at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/style')
      await expect(page.getByRole('treegrid', { name: 'Plan de démonstration' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.getByRole('button', { name: 'Enregistrer l’action' }).click()
      await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

test('axe finds nothing in an open dialog, menu and personal panel', async ({ page }) => {
  await page.goto('/style')
  await page.getByRole('button', { name: 'Voir l’historique' }).click()
  await expect(page.getByRole('dialog', { name: 'Historique de l’échéance' })).toBeVisible()
  await page.waitForTimeout(300)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Voir l’historique' })).toBeFocused()
  await page.getByRole('button', { name: 'Autres actions' }).click()
  await expect(page.getByRole('menuitem', { name: 'Exporter en XLSX' })).toBeVisible()
  await page.waitForTimeout(300)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Marie-Christine/ }).click()
  await expect(page.getByRole('link', { name: 'Mon compte' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('a destructive action names its object, and says when it is done', async ({ page }) => {
  await page.goto('/style')
  await page.getByRole('button', { name: 'Désactiver le compte' }).last().click()
  const dialog = page.getByRole('dialog', { name: 'Désactiver ce compte' })
  await expect(dialog).toContainText('Jean-Baptiste Bélizaire')
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Désactiver le compte' }).last().click()
  await dialog.getByRole('button', { name: 'Désactiver le compte' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Le compte de Jean-Baptiste Bélizaire est désactivé.')).toBeVisible()
})

test('the tree is walked with the keyboard alone', async ({ page }) => {
  await page.goto('/style')
  const tree = page.getByRole('treegrid', { name: 'Plan de démonstration' })
  await tree.getByRole('row', { name: /Développer les médicaments biosimilaires/ }).focus()
  await expect(tree.getByText('Réunir les pharmaciens hospitaliers')).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByText('Réunir les pharmaciens hospitaliers')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('row', { name: /Réunir les pharmaciens/ })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tree.getByRole('row', { name: /Pertinence et efficience/ })).toBeFocused()
})

test('theme and density are kept, without a flash, on the next page', async ({ page }) => {
  await page.goto('/style')
  await page.getByRole('button', { name: /Marie-Christine/ }).click()
  await page.getByRole('radio', { name: 'Sombre' }).check({ force: true })
  await page.getByRole('radio', { name: 'Serrée' }).check({ force: true })
  const response = await page.goto('/style')
  expect(await response?.text()).toContain('data-theme="dark" data-density="dense"')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
})

test('the first tab stop leads past the navigation', async ({ page }) => {
  await page.goto('/style')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#contenu')).toBeFocused()
})

test('ticking rows shows what can be done with them', async ({ page }) => {
  await page.goto('/style')
  const bar = page.getByRole('region', { name: 'Lignes sélectionnées' })
  await expect(bar).toBeHidden()
  await page.getByRole('checkbox', { name: 'Sélectionner Aimé Œuvrard' }).check()
  await expect(bar).toContainText('1 compte sélectionné')
  await bar.getByRole('button', { name: 'Tout désélectionner' }).click()
  await expect(bar).toBeHidden()
})
