// What journeys share: signing in by demo account, accessibility at both widths, screenshots.
//   import { expect, test, expectAccessible, screenshot } from '@/tests/support/journey'
//   test.use({ account: 'charge.mission@demo.example' })   // signed in; leave it out to be nobody
import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { demoPassword } from '@/lib/accounts/demo'

const sessions = path.resolve('test-results', 'sessions')
const pictures = path.resolve('test-results', 'screenshots')
/** Levels A and AA of WCAG 2.2, what RGAA 4.1 asks. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const widths = [1440, 390]

/** Signs in through the form, as the person does. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
}

/** The session of an account, kept by this worker: signing in costs a hash and counts as an attempt. */
async function sessionOf(browser: Browser, baseURL: string, email: string, worker: number): Promise<string> {
  const file = path.join(sessions, `${worker}-${new URL(baseURL).port}-${email}.json`)
  if (fs.existsSync(file)) return file
  const page = await browser.newPage({ baseURL })
  await signIn(page, email)
  await page.context().storageState({ path: file })
  await page.close()
  return file
}

export const test = base.extend<{ account: string | null }>({
  account: [null, { option: true }],
  storageState: async ({ account, browser, baseURL }, use, info) => {
    await use(account && baseURL ? await sessionOf(browser, baseURL, account, info.workerIndex) : undefined)
  },
})

/** Axe finds nothing on the page at 1440 and at 390 px, and nothing sticks out of it sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // A link half under the header that stays would be measured too small.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze()
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
    expect(told, `axe at ${width} px`).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `sideways scroll at ${width} px`).toBe(0)
  }
  if (before) await page.setViewportSize(before)
}

/** test-results/screenshots/<name>-<width>.png of the whole page, to be looked at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: path.join(pictures, `${name}-${width}.png`), fullPage: true })
}

export { expect }
