import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { reopenCsv, reopenPdf, reopenXlsx } from '@/tests/support/export-reading'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

const filtered = '/plan?acteur=OMEDIT&retard=1'

/** What « Exporter » gives in a format. */
async function exported(page: Page, choice: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: choice, exact: true }).click()
  return bytesOf(await arriving)
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path())
}

/** Titles of the actions on screen, in order. */
async function actionsOnScreen(page: Page): Promise<string[]> {
  const links = page.locator('.tree a[href^="/plan/actions/"]')
  await expect(links.first()).toBeVisible()
  return links.allInnerTexts()
}

test.describe('an ARS officer', () => {
  test.use({ account: 'charge.mission@demo.example' })

  test('takes away in xlsx and in csv the rows on screen and no other', async ({ page }) => {
    await page.goto(filtered)
    const shown = await actionsOnScreen(page)
    for (const [choice, reopen] of [
      ['xlsx : Liste des actions', reopenXlsx],
      ['csv : Liste des actions', reopenCsv],
    ] as const) {
      const { head, titles, rows } = await reopen(await exported(page, choice))
      expect(head[2]).toContain('Acteur : OMEDIT')
      expect(rows).toHaveLength(shown.length)
      const [title, state] = [titles.indexOf('Action'), titles.indexOf('État')]
      for (const [index, row] of rows.entries()) expect(shown[index]).toContain(String(row[title]))
      expect(new Set(rows.map((row) => row[state]))).toEqual(new Set(['En retard']))
      await page.goto(filtered)
    }
  })

  test('prints the fiche of an action, which says its title', async ({ page }) => {
    await page.goto(filtered)
    await page.locator('.tree a[href^="/plan/actions/"]').first().click()
    await expect(page).toHaveURL(/\/plan\/actions\//)
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const { pages, title: named } = await reopenPdf(await exported(page, 'pdf : Fiche action'))
    expect(title).toContain(String(named))
    expect(pages.join(' ').replace(/\s+/g, ' ')).toContain(String(named).replace(/\s+/g, ' '))
  })

  test('reads what was taken away, at any width and with any aid', async ({ page }) => {
    await page.goto('/exports')
    await expect(page.getByRole('row').filter({ hasText: 'Expiré' })).toContainText('Programmes et décomptes')
    await expectAccessible(page)
    await screenshot(page, 'exports')
    await page.goto('/plan')
    await page.getByRole('button', { name: 'Exporter', exact: true }).click()
    await screenshot(page, 'export-panel')
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 900 })
    await screenshot(page, 'export-panel')
  })
})

test.describe('a national administrator', () => {
  test.use({ account: 'admin.national@demo.example' })

  test('leaves a long export, is told when it is ready, and takes it', async ({ page }) => {
    await page.goto('/administration/journal')
    await page.getByRole('button', { name: 'Exporter', exact: true }).click()
    await page.getByRole('button', { name: 'csv : Journal', exact: true }).click()
    await expect(page).toHaveURL(/\/exports$/)
    await page.goto('/mon-compte')
    const notice = page.getByRole('button', { name: /Votre export « Journal » est prêt/ }).first()
    await expect(async () => {
      await page.goto('/notifications')
      await expect(notice).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await notice.click()
    await expect(page).toHaveURL(/\/exports$/)
    const arriving = page.waitForEvent('download')
    await page
      .getByRole('link', { name: /^Télécharger/ })
      .first()
      .click()
    const { head, rows } = reopenCsv(await bytesOf(await arriving))
    expect(head[0]).toBe('Journal')
    expect(rows.length).toBeGreaterThan(400)
  })
})
