// Gestures on an avenant that several journeys make, as the person makes them.
import { expect, type Page } from '@playwright/test'

export type JourneyAvenant = { number: string; href: string }

/** Prepares an avenant of the plan; it opens its page, whose address and number are given. */
export async function prepareAvenant(page: Page, title: string, on: string): Promise<JourneyAvenant> {
  await page.goto('/plan/avenants')
  await page.getByText('Préparer un avenant', { exact: true }).click()
  await page.getByLabel('Objet de l’avenant').fill(title)
  await page.getByLabel('Prend effet le').fill(on)
  await page.getByRole('button', { name: 'Créer l’avenant' }).click()
  await page.waitForURL(/\/plan\/avenants\/[0-9a-f-]{36}$/)
  const heading = await page.getByRole('heading', { level: 1 }).innerText()
  return { number: heading.replace(/\D*(\d+).*/su, '$1'), href: new URL(page.url()).pathname }
}

/** Adopts a prepared avenant from its page. */
export async function adoptAvenant(page: Page, { href }: JourneyAvenant): Promise<void> {
  await page.goto(href)
  await page.getByRole('button', { name: 'Adopter l’avenant' }).click()
  await expect(page.getByText(/^Adopté, /).first()).toBeVisible()
}
