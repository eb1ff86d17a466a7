import ICAL from 'ical.js'
import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

const title = 'Transmission mensuelle des ETPR et montants'
const late = '2018-05-31'

test.describe('the officer of the ARS', () => {
  test.use({ account: 'charge.mission@demo.example' })

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
