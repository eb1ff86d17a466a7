import type { Locator, Page } from '@playwright/test'
import ICAL from 'ical.js'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

const title = 'Transmission mensuelle des ETPR et montants'
const months = ['2018-02-28', '2018-03-31', '2018-04-30']
const late = '2018-05-31'

/** The page of the monthly action, the months of 2018 unfolded. */
async function openMonths(page: Page): Promise<void> {
  await page.goto(`/plan?q=${encodeURIComponent(title)}`)
  await page.locator('.tree a[href^="/plan/actions/"]').filter({ hasText: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.locator('.occurrence-years summary', { hasText: /^2018/ }).click()
}

const occurrence = (page: Page, endsOn: string): Locator => page.locator(`[id="occurrence-1-${endsOn}"]`)
const french = (date: string) => date.split('-').toReversed().join('/')

async function takeBack(page: Page, endsOn: string): Promise<void> {
  await occurrence(page, endsOn)
    .getByRole('button', { name: /^Revenir/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Revenir sur la déclaration' })
  await dialog.getByLabel('Motif').fill('Relevé à reprendre (essai).')
  await dialog.getByRole('button', { name: 'Revenir sur la déclaration' }).click()
  await expect(dialog).toBeHidden()
}

async function sayDone(page: Page, endsOn: string): Promise<void> {
  await occurrence(page, endsOn)
    .getByRole('button', { name: /^Déclarer faite/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Déclarer l’échéance faite' })
  await dialog.getByLabel('Faite le').fill(endsOn)
  await dialog.getByLabel('Justification').fill(`Relevé transmis le ${french(endsOn)} (essai)`)
  await dialog.getByRole('button', { name: 'Déclarer faite' }).click()
  await expect(dialog).toBeHidden()
}

test.describe('the officer of the ARS', () => {
  test.use({ account: 'charge.mission@demo.example' })

  test('says three months of one deadline done, each with its date and its proof; the fourth is seen late', async ({
    page,
  }) => {
    test.slow()
    await openMonths(page)
    for (const month of months) {
      await takeBack(page, month)
      await expect(occurrence(page, month).locator('.state[data-s="en_retard"]')).toContainText('en retard depuis le')
    }
    for (const month of months) {
      await sayDone(page, month)
      const line = occurrence(page, month)
      await expect(line.locator('.state[data-s="realisee"]')).toHaveText(`faite le ${french(month)}`)
      await expect(line.getByText(`Relevé transmis le ${french(month)} (essai)`, { exact: true })).toBeVisible()
    }
    const left = occurrence(page, late).locator('.state')
    await expect(left).toHaveAttribute('data-s', 'en_retard')
    await expect(left).toHaveText('en retard depuis le 01/06/2018')
    const shape = await left.evaluate((state) => getComputedStyle(state, '::before').maskImage)
    const done = await occurrence(page, '2018-04-30')
      .locator('.state')
      .evaluate((state) => getComputedStyle(state, '::before').maskImage)
    expect(shape).not.toBe(done)
    await expect(page.locator('.page-facts').getByText('En retard')).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'occurrences')
  })

  test('reads a month by the keyboard alone: day after day, its occurrences, its late one, another month', async ({
    page,
  }) => {
    await page.goto('/plan/calendrier?mois=2018-05')
    const grid = page.getByRole('region', { name: 'Calendrier de mai 2018' })
    await grid.getByRole('link', { name: /^mercredi 23 mai 2018/ }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(grid.getByRole('link', { name: /^jeudi 24 mai 2018/ })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    const day = grid.getByRole('link', { name: /^jeudi 31 mai 2018 : \d+ échéance/ })
    await expect(day).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/jour=2018-05-31/)
    const panel = page.getByRole('region', { name: /Jeudi 31 mai 2018/i })
    const line = panel.getByRole('listitem').filter({ hasText: title })
    await expect(line.locator('.state[data-s="en_retard"]')).toHaveText('en retard depuis le 01/06/2018')
    await expectAccessible(page)
    await screenshot(page, 'calendrier')
    await line.getByRole('link').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.goto('/plan/calendrier')
    await page.getByRole('link', { name: /^Mois suivant/ }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'juillet 2018' })).toBeVisible()
  })

  test('on a phone reads the month as a list', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/plan/calendrier?mois=2018-05')
    await expect(page.locator('.month-grid')).toBeHidden()
    await expect(page.getByRole('region', { name: /jeudi 31 mai 2018/i }).getByText(title)).toBeVisible()
    await screenshot(page, 'calendrier')
  })

  test('subscribes, an agenda reads the feed without a session, and reads nothing once it is revoked', async ({
    page,
    playwright,
    baseURL,
  }) => {
    const name = `Agenda de l’essai ${Date.now()}`
    await page.goto('/plan/calendrier')
    await page.getByRole('link', { name: 'S’abonner au calendrier' }).click()
    await page.getByLabel('Nom de l’abonnement').fill(name)
    await page.getByLabel('Tout le plan de ma région').check()
    await page.getByRole('button', { name: 'Ouvrir l’abonnement' }).click()
    const told = page.getByText(/\/api\/calendrier\/gdrcal_[\w-]{43}\.ics/)
    await expect(told).toBeVisible()
    const address = new URL(/https?:\S+\.ics/.exec((await told.textContent()) ?? '')?.[0] ?? '').pathname
    await expectAccessible(page)
    await screenshot(page, 'abonnement')

    const agenda = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) })
    const feed = await agenda.get(address)
    expect(feed.status()).toBe(200)
    expect(feed.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    const events = new ICAL.Component(ICAL.parse(await feed.text())).getAllSubcomponents('vevent')
    const told31 = events
      .map((event) => new ICAL.Event(event))
      .filter((event) => event.startDate.toString() === late && event.summary.includes(title))
    expect(told31.map((event) => event.summary)).toEqual([`En retard\u00a0: ${title}`])
    const again = await agenda.get(address, { headers: { 'if-none-match': feed.headers().etag ?? '' } })
    expect(again.status()).toBe(304)

    const row = page.getByRole('row').filter({ hasText: name })
    await row.getByRole('button', { name: /^Révoquer/ }).click()
    await page
      .getByRole('dialog', { name: 'Révoquer l’abonnement' })
      .getByRole('button', { name: 'Révoquer l’abonnement' })
      .click()
    await expect(row.getByText('Révoqué')).toBeVisible()
    expect((await agenda.get(address)).status()).toBe(404)
    await agenda.dispose()
    await expectAccessible(page)
  })
})
