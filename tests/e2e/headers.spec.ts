import { expect, test } from '@/tests/support/journey'

for (const path of ['/connexion', '/api/health', '/plan/inconnu'])
  test(`${path} is answered with the headers that keep other sites out`, async ({ request }) => {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  })

test('no page of the sign-in asks for what the policy forbids', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill('personne@demo.example')
  expect(refused).toEqual([])
})

test('an address of 30 KB is answered by a page of the application', async ({ request }) => {
  const answer = await request.get(`/connexion?suite=/plan?q=${'a'.repeat(30_000)}`)
  expect(answer.status()).toBe(200)
  expect(await answer.text()).toContain('Se connecter')
})

for (const method of ['get', 'post', 'delete'] as const)
  test(`an unknown address of the interface, asked by ${method}, is answered in JSON`, async ({ request }) => {
    const answer = await request[method]('/api/v1/inconnue')
    expect(answer.status()).toBe(404)
    expect((await answer.json()).error.message).toContain('/api/v1/openapi.json')
  })
