import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { csvOf, guadeloupe, planTable, toXlsx } from '@/tests/support/import-files'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

test.use({ account: 'charge.mission@demo.example' })
test.describe.configure({ mode: 'serial', timeout: 120_000 })

type Picked = { name: string; bytes: Buffer }

async function deposit(page: Page, main: Picked, companion?: Picked): Promise<void> {
  await page.goto('/imports/deposer')
  const file = ({ name, bytes }: Picked) => ({ name, mimeType: 'text/csv', buffer: bytes })
  await page.getByLabel('Fichier', { exact: true }).setInputFiles(file(main))
  if (companion) await page.getByLabel('Tableau des programmes').setInputFiles(file(companion))
  await page.getByRole('button', { name: 'Déposer et vérifier' }).click()
}

test('an officer deposits the plan, corrects one cell, publishes, and takes the publication back', async ({ page }) => {
  await page.goto('/imports')
  await page.getByRole('link', { name: 'Déposer un fichier' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Déposer un fichier' })).toBeVisible()
  await expectAccessible(page)

  const text = guadeloupe.table().toString('utf8')
  const damaged = text
    .replace('"30/06/2018"', '"31/12/2018"')
    .replace('"Action 2";"Engagement de l\'ARS', '"";"Engagement de l\'ARS')
  const programmes = { name: 'programmes.csv', bytes: guadeloupe.programmes() }
  await deposit(page, { name: 'plan-guadeloupe-2016-2019.csv', bytes: Buffer.from(damaged) }, programmes)
  await expect(page.getByText('1 refus à corriger avant de publier')).toBeVisible()
  await expect(page.getByRole('row', { name: /Le numéro de l’action manque/ })).toContainText('3')
  await expect(page.getByRole('button', { name: 'Publier', exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await screenshot(page, 'import-refused')

  await page.getByRole('button', { name: 'Corriger : Action n°, ligne 3' }).click()
  await page.getByLabel('Texte de la cellule').fill('Action 2')
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(page.getByText('20 programmes, 63 chantiers et 214 actions')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'modifié' })).toContainText('échéances')
  await expect(page.locator('[role=dialog]'), 'the dialog has faded away').toHaveCount(0)
  await expectAccessible(page)
  await screenshot(page, 'import-checked')

  await page.getByRole('button', { name: 'Publier', exact: true }).dblclick()
  await expect(page.getByText('Publié : 1 modification.').first()).toBeVisible()
  await screenshot(page, 'import-published')

  await page.getByRole('button', { name: 'Annuler la publication' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler la publication' }).click()
  await expect(page.getByText('La publication de ce dépôt a été annulée.')).toBeVisible()
  await page.goto('/imports')
  await expect(page.getByRole('row', { name: /plan-guadeloupe-2016-2019\.csv/ }).first()).toContainText('Annulé')
  await expectAccessible(page)
})

test('a file that is no table is refused in a sentence, and leaves nothing behind', async ({ page }) => {
  await page.goto('/imports')
  const count = await page.getByRole('navigation', { name: 'Pages' }).textContent()
  const bad: readonly (readonly [Buffer, RegExp])[] = [
    [Buffer.from('%PDF-1.7 …'), /ni un CSV, ni un classeur XLSX : c’est un PDF/],
    [Buffer.alloc(0), /Le fichier est vide/],
    [Buffer.alloc(50_000_000, 'a;b\n'), /dépasse la taille permise/],
    [Buffer.concat([csvOf([{}]), Buffer.from('\r\n"Partie')]), /guillemet ouvert n’est jamais fermé/],
  ]
  for (const [bytes, sentence] of bad) {
    await deposit(page, { name: 'tableau.csv', bytes })
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
  }
  await page.goto('/imports')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toHaveText(count ?? '')
})

test('a workbook is read like the CSV, and abandoned', async ({ page }) => {
  await deposit(page, { name: 'plan-2030-2031.xlsx', bytes: toXlsx(planTable([{ Échéances: 'octobre' }, {}])) })
  await expect(page.getByText('1 programme, 1 chantier et 2 actions')).toBeVisible()
  await expect(page.getByRole('row', { name: /octobre/ })).toContainText('À préciser')
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await page.getByRole('button', { name: 'Abandonner le dépôt' }).click()
  await expect(page.getByText('Ce dépôt a été abandonné')).toBeVisible()
})

test('the templates hold the columns the reader expects', async ({ page }) => {
  await page.goto('/imports/deposer')
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'modele-plan-regional.csv' }).click()
  const path = await (await waiting).path()
  expect(readFileSync(path, 'utf8')).toContain('"Partie";"Pilote";"Programme"')
})
