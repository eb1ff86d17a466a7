import { parameterList } from '@/lib/caqes/parameter-list'
import { expect, expectAccessible, screenshot, signIn, test } from '@/tests/support/journey'

const replayed =
  '/simulateur/transport.evaluation?targetMet=oui&additionalObjective=met&forecastWithoutMeasures=860000.00&observedSpending=800000.00&amRevenue=21000000.00&planProgressPct=50'

test.describe('the director of an establishment', () => {
  test.use({ account: 'directeur@demo.example' })

  test('replays the transport table, reads the articles, hands the link to somebody else', async ({
    page,
    browser,
  }) => {
    await page.goto('/simulateur')
    await page.getByRole('link', { name: 'Évaluation du volet transports' }).click()
    await page.getByLabel('Cible d’évolution atteinte').selectOption({ label: 'Oui' })
    await page.getByLabel('Objectif supplémentaire').selectOption('met')
    await page.getByLabel('Dépense prévisionnelle sans mesures de maîtrise').fill('860 000')
    await page.getByLabel('Dépense observée').fill('800 000,00 €')
    await page.getByLabel('Produits reçus de l’assurance maladie').fill('21 000 000')
    await page.getByLabel('Progression du plan d’actions').fill('50')
    const reply = page.getByRole('region', { name: 'Réponse' })
    await expect(reply.getByRole('heading', { name: /\+ Intéressement de 9\s000,00\s€/ })).toBeVisible()
    await expect(reply).toContainText('Instruction DSS/A1/CNAMTS/2017/234 du 26 juillet 2017, annexe 4 §3')
    await expect(reply.getByRole('cell', { name: /Intéressement Ce cas/ })).toHaveAttribute('aria-current', 'true')

    const link = await page.getByRole('link', { name: 'Lien qui rejoue ce cas' }).getAttribute('href')
    const other = await browser.newPage({
      baseURL: new URL(page.url()).origin,
      storageState: { cookies: [], origins: [] },
    })
    await signIn(other, 'dcgdr@demo.example')
    await other.goto(link ?? '')
    await expect(other.getByRole('heading', { name: /\+ Intéressement de 9\s000,00\s€/ })).toBeVisible()
    await expect(other.getByLabel('Dépense observée')).toHaveValue(/^800\s000(,00)?$/)
    await other.close()

    await page
      .getByRole('row', { name: /^Non atteint/ })
      .getByRole('link')
      .first()
      .click()
    await expect(page.getByRole('heading', { name: /− Sanction de 105\s000,00\s€/ })).toBeVisible()
  })

  test('is told beside the field what to write', async ({ page }) => {
    await page.goto('/simulateur/transport.targeting')
    await page.getByLabel('Dépenses de transports de l’année (€)').fill('beaucoup')
    await expect(page.getByText('Écrivez un montant en euros')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Une valeur n’a pas pu être lue' })).toBeVisible()
  })

  test('adds and removes lines of a grid', async ({ page }) => {
    await page.goto('/simulateur/grid.total')
    const add = async (volet: string, amount: string, rank: number) => {
      await page.getByLabel('Volet').nth(rank).selectOption({ label: volet })
      await page.getByLabel('Montant').nth(rank).fill(amount)
    }
    await add('Transports', '12 000', 0)
    await page.getByRole('button', { name: /Ajouter une ligne/ }).click()
    await add('Volet obligatoire', '-30 000', 1)
    await expect(page.getByRole('heading', { name: /Total : −18\s000,00\s€/ })).toBeVisible()
    await page.getByRole('button', { name: /Retirer la ligne 2/ }).click()
    await expect(page.getByRole('heading', { name: /Total : \+ 12\s000,00\s€/ })).toBeVisible()
  })

  test('prints the case, its result and its steps on one sheet', async ({ page }) => {
    await page.goto(replayed)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Le cas' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Calculer' })).toBeHidden()
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  test('finds every value of the texts with its source', async ({ page }) => {
    await page.goto('/regles')
    for (const { id, label, values } of parameterList) {
      const row = page.locator(`tr[id="${id}"]`)
      await expect(row).toContainText(label)
      await expect(row).toContainText(values[0]?.source.article ?? '—')
    }
    await page.getByRole('searchbox').fill('accord préalable')
    await page.getByRole('button', { name: 'Chercher', exact: true }).click()
    await page.getByRole('link', { name: 'Durée d’une mise sous accord préalable' }).click()
    await page.getByRole('link', { name: 'Une fin prévue trop tard' }).click()
    await expect(page.getByRole('region', { name: 'Réponse' })).toContainText('30 mai 2019')
  })

  for (const path of [
    '/simulateur',
    replayed,
    '/simulateur/grid.weighted?lines.0.weight=abc',
    '/regles',
    '/regles/refusal.sanction',
    '/regles/indicateurs',
  ])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`reads ${path.slice(0, 40)} with any aid, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page)
        await screenshot(page, `${path.slice(1, 30).replaceAll(/\W/g, '-')}-${colorScheme}`)
      })

  test('asks without a script', async ({ browser, page }) => {
    const plain = await browser.newContext({
      baseURL: new URL((await page.goto('/simulateur'))?.url() ?? '').origin,
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const bare = await plain.newPage()
    await bare.goto('/simulateur/msap.period')
    await bare.getByLabel('Prise d’effet').fill('2018-11-30')
    await bare.getByRole('button', { name: 'Calculer' }).click()
    await expect(bare.getByRole('heading', { name: 'Fin au plus tard le 30 mai 2019' })).toBeVisible()
    await plain.close()
  })
})

test.describe('the regional administrator', () => {
  test.use({ account: 'admin.regional@demo.example' })

  test('issues a token, gives it to a tool, and closes it', async ({ page, request }) => {
    await page.goto('/administration/jetons')
    await page.getByLabel('Usage du jeton').fill('Tableur du CHU')
    await page.getByRole('button', { name: 'Émettre le jeton' }).click()
    const token = await page.locator('.secret code').textContent()
    const ask = () =>
      request.post('/api/v1/simulations', {
        headers: { authorization: `Bearer ${token}` },
        data: [{ rule: 'finess.check', input: { number: '2A0000014' } }],
      })
    expect((await ask()).status()).toBe(200)
    await expectAccessible(page)
    await page
      .getByRole('row', { name: /Tableur du CHU/ })
      .first()
      .getByRole('button', { name: 'Révoquer' })
      .click()
    await page.getByRole('button', { name: 'Révoquer le jeton' }).click()
    await expect(page.getByRole('row', { name: /Tableur du CHU/ }).first()).toContainText('Révoqué')
    expect((await ask()).status()).toBe(401)
    await page.reload()
    await expect(page.getByText(token ?? '')).toHaveCount(0)
  })
})
