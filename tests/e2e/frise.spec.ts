import type { Page } from '@playwright/test'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

const rowOf = (page: Page, name: RegExp) => page.locator('.timeline-grid tbody tr', { hasText: name })

/** Width and height of every sheet of a PDF, in points. */
function sheetsOf(pdf: Buffer): [number, number][] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  )
}

test.describe('an ARS officer', () => {
  test.use({ account: 'charge.mission@demo.example' })

  test('goes from the table to the timeline with the filters and the day of reading', async ({ page }) => {
    await page.goto('/plan?acteur=OMEDIT&au=2018-03-01')
    await page.getByRole('navigation', { name: 'Vues du plan' }).getByRole('link', { name: 'Frise' }).click()
    await expect(page).toHaveURL(/\/plan\/frise\?au=2018-03-01&acteur=OMEDIT$/)
    await expect(page.getByText('Plan lu au 01/03/2018', { exact: true })).toBeVisible()
    await expect(page.getByText('12 actions sur 214', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Semestres' }).click()
    await expect(page).toHaveURL(/echelle=semestres/)
    await expect(page).toHaveURL(/acteur=OMEDIT/)
    await page.getByLabel('En retard').check()
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await expect(page).toHaveURL(/retard=1/)
    await expect(page).toHaveURL(/echelle=semestres/)
  })

  test('reads today, the avenant and what is late at first sight, accessible at both widths', async ({ page }) => {
    await page.goto('/plan/frise')
    await expect(page.getByText('Aujourd’hui 15/06/2018', { exact: true })).toBeVisible()
    await expect(page.getByText('Avenant n° 1, 01/07/2018', { exact: true })).toBeVisible()
    await expect(page.locator('.timeline-grid tbody tr .state[data-s="en_retard"]').first()).toContainText('en retard')
    await expectAccessible(page)
    await screenshot(page, 'frise')
    await page.goto('/plan/frise?acteur=OMEDIT&echelle=mois')
    await expectAccessible(page)
    await screenshot(page, 'frise-mois')
  })

  test('reads each occurrence of a recurring deadline in words', async ({ page }) => {
    await page.goto('/plan/frise?deplier=tout')
    await expect(page.getByText('« Début janvier » : à préciser')).toBeVisible()
    const row = rowOf(page, /Organiser l.évaluation des actions financées/)
    const marks = row.getByRole('listitem')
    await expect(marks).toHaveCount(4)
    await expect(marks.nth(0)).toContainText(/chaque année, du 01\/01\/2016 au 31\/12\/2016 : faite le/)
    await expect(marks.nth(2)).toContainText('du 01/01/2018 au 31/12/2018 : en cours')
    await expect(marks.nth(3)).toContainText('du 01/01/2019 au 31/12/2019 : à venir')
  })

  test('unfolds, goes along the marks and opens an action by the keyboard alone', async ({ page }) => {
    await page.goto('/plan/frise')
    const chantier = page.locator('.timeline-grid tr[aria-level="3"]').first()
    await chantier.focus()
    await page.keyboard.press('ArrowRight')
    await expect(chantier).toHaveAttribute('aria-expanded', 'true')
    await page.goto('/plan/frise?deplier=tout')
    const row = rowOf(page, /Organiser l.évaluation des actions financées/)
    await row.focus()
    await page.keyboard.press('ArrowRight')
    await expect(row.getByRole('listitem').nth(0)).toBeFocused()
    await expect(page.locator('.timeline-tip')).toContainText('faite le')
    await page.keyboard.press('End')
    await expect(row.getByRole('listitem').nth(3)).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(row.getByRole('listitem').nth(2)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(row).toBeFocused()
    await expect(page.locator('.timeline-tip')).toHaveCount(0)
    await page.keyboard.press('ArrowDown')
    await expect(row).not.toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/plan\/actions\//)
  })

  test('prints on A3 across, the scale on every sheet, with the plan, the filters and the date', async ({ page }) => {
    await page.goto('/plan/frise?deplier=tout')
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }))
    expect(sheets.length).toBeGreaterThan(5)
    expect(sheets.length).toBeLessThan(20)
    expect(new Set(sheets.map(String))).toEqual(new Set(['1191,842']))
    await page.goto('/plan/frise?acteur=OMEDIT&retard=1')
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([[1191, 842]])
    await page.emulateMedia({ media: 'print' })
    const head = page.locator('.timeline-sheet')
    await expect(head).toContainText(
      '2016-2019, Guadeloupe. Plan lu au 15/06/2018. Filtres : En retard ; Acteur : OMEDIT.',
    )
    await expect(page.locator('.timeline-grid thead')).toHaveCSS('display', 'table-header-group')
    await expect(page.locator('.filter-bar')).toBeHidden()
  })

  test('on a phone reads the same deadlines by date', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/plan/frise?acteur=OMEDIT&retard=1')
    const list = page.getByRole('region', { name: 'Échéances par date' })
    await expect(list.getByRole('listitem').first()).toContainText(/en retard/)
    await expect(page.locator('.timeline-grid')).toBeHidden()
    const dates = await list
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
    expect(dates).toEqual(dates.toSorted())
    await screenshot(page, 'frise')
    await list.getByRole('link').first().click()
    await expect(page).toHaveURL(/\/plan\/actions\//)
  })

  test('is told when nothing answers the filters, and that a scale is unknown', async ({ page }) => {
    await page.goto('/plan/frise?q=introuvable&echelle=jours')
    await expect(page.getByRole('heading', { name: 'Aucune action ne répond à tous ces critères' })).toBeVisible()
    await expect(page.getByText(/Laissé de côté : échelle/)).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Effacer les filtres' }).last().click()
    await expect(page).toHaveURL(/\/plan\/frise$/)
  })
})
