import { expect, expectAccessible, screenshot, test } from '@/tests/support/journey'

test.describe('a regional administrator', () => {
  test.use({ account: 'admin.regional@demo.example' })

  test('sends the digest of the day by hand, and it arrives with the right name and date', async ({ page }) => {
    await page.goto('/administration')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Envoyer le récapitulatif du jour' }).click()
    await expect(page.getByText(/^Le récapitulatif du 15 juin 2018 part/)).toBeVisible()
    const mail = page.getByText(/^Bonjour .*Voici où vous en êtes le 15 juin 2018, /s).first()
    await expect(async () => {
      await page.goto('/boite-de-reception?a=charge.mission@demo.example')
      await expect(page.getByText(/Récapitulatif du 15 juin 2018.: 18 actions en retard/).first()).toBeVisible()
    }).toPass({ timeout: 30_000 })
    await expect(mail).toBeVisible()
    await screenshot(page, 'digest')
    await expect(async () => {
      await page.goto('/notifications')
      await expect(
        page.getByRole('button', { name: /^(Non lue.: )?Récapitulatif du 15 juin 2018.: \d+ courriels? partis?/ }),
      ).toBeVisible()
    }).toPass({ timeout: 30_000 })
  })
})

test.describe('an organism of the Assurance Maladie', () => {
  test.use({ account: 'assurance.maladie@demo.example' })

  test('follows the link of its mail, ends its mails in one press, then chooses again', async ({ page }) => {
    await page.goto('/boite-de-reception?a=assurance.maladie@demo.example')
    await expect(page.getByText(/Récapitulatif du 15 juin 2018/).first()).toBeVisible()
    const link = page.getByRole('link', { name: /\/desabonnement\// }).first()
    await page.goto((await link.getAttribute('href')) ?? '')
    await expect(page.getByText('assurance.maladie@demo.example')).toBeVisible()
    await expectAccessible(page)
    await page.reload()
    await page.getByRole('button', { name: 'Ne plus recevoir ces courriels' }).click()
    await expect(page.getByText(/^C’est fait/)).toBeVisible()
    await page.goto('/mon-compte/notifications')
    const late = page.getByRole('group', { name: 'Échéances dépassées' })
    await expect(late.getByLabel('Dans l’application')).toBeChecked()
    await late.getByLabel('Dans le récapitulatif').check()
    await page.getByLabel('Jour du récapitulatif hebdomadaire').selectOption('vendredi')
    await page.getByRole('button', { name: 'Enregistrer mes choix' }).click()
    await expect(page.getByText('Vos choix sont enregistrés')).toBeVisible()
    await page.reload()
    await expect(late.getByLabel('Dans le récapitulatif')).toBeChecked()
    await expectAccessible(page)
    await screenshot(page, 'notice-preferences')
  })
})

test.describe('the director of the agency', () => {
  test.use({ account: 'dg.ars@demo.example' })

  test('sees in the header what is unread, opens it, and has read it', async ({ page }) => {
    await page.goto('/')
    const bell = page.getByRole('banner').getByRole('link', { name: /^Notifications/ })
    const count = Number((await bell.innerText()).match(/\d+/)?.[0])
    expect(count).toBeGreaterThan(0)
    await bell.click()
    await expectAccessible(page)
    await screenshot(page, 'notices')
    const waiting = page.getByRole('button', { name: /L’avenant n° 1 \(fictif\) attend votre arrêté/ }).first()
    await waiting.click()
    await expect(page).toHaveURL(/\/plan\/avenants/)
    await page.goto('/notifications')
    await expect(page.getByText(/L’avenant n° 1 \(fictif\) attend votre arrêté/)).toHaveCount(0)
    const left = await page
      .getByRole('banner')
      .getByRole('link', { name: /^Notifications/ })
      .innerText()
    expect(Number(left.match(/\d+/)?.[0] ?? 0)).toBe(count - 1)
    await page.getByRole('link', { name: 'Toutes' }).click()
    await expect(page.getByText(/L’avenant n° 1 \(fictif\) attend votre arrêté/)).toBeVisible()
    await expectAccessible(page)
  })
})
