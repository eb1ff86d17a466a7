import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

test.describe('an ARS officer', () => {
  test.use({ account: 'charge.mission@demo.example' })

  test('reads at sign-in what is late and what comes due, and goes to all of it', async ({ page }) => {
    await page.goto('/')
    const late = page.getByRole('region', { name: /^\d+ actions? en retard$/ })
    await expect(late.getByRole('listitem').first()).toContainText(/depuis le \d\d\/\d\d\/\d{4}/)
    await expect(page.getByRole('region', { name: /^\d+ échéances? dans les 30 jours$/ })).toBeVisible()
    await expectAccessible(page)
    await screenshot(page, 'home')
    const count = Number((await late.getByRole('heading').innerText()).match(/^\d+/)?.[0])
    await late.getByRole('link', { name: /^Voir/ }).click()
    await expect(page).toHaveURL(/retard=1/)
    await expect(page.getByText(new RegExp(`^${count} actions? sur \\d+$`))).toBeVisible()
  })

  test('is led straight to the journal, and takes the plan away as a table', async ({ page }) => {
    await page.goto('/plan')
    await page.getByRole('button', { name: 'Exporter' }).click()
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tableau à réimporter, actions (csv)' }).click()
    expect((await download).suggestedFilename()).toMatch(/^plan-.*\.csv$/)
    await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Journal' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  })
})

test.describe('the OMEDIT', () => {
  test.use({ account: 'omedit@demo.example' })

  test('reads its own actions only', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText(/actions? de votre organisme, OMEDIT$/)).toBeVisible()
    for (const line of await page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /, action \d/ })
      .all())
      await expect(line).toContainText('OMEDIT')
  })
})

for (const account of ['directeur@demo.example', 'iraps@demo.example'])
  test.describe(account, () => {
    test.use({ account })

    test('reads a sober page of what the role opens, without the plan', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByText('Votre rôle n’ouvre pas le détail du plan régional')).toBeVisible()
      await expect(page.getByRole('main').getByRole('link', { name: /^Mon compte/ })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Plan', exact: true })).toHaveCount(0)
      await expectAccessible(page)
    })
  })
