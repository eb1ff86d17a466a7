import 'server-only'
import { cookies } from 'next/headers'
import { densityCookie, parseDensity, parseTheme, themeCookie } from '@/components/layout/display'

/** Theme and density of the person, from their cookies. */
export async function displayChoice() {
  const jar = await cookies()
  return { theme: parseTheme(jar.get(themeCookie)?.value), density: parseDensity(jar.get(densityCookie)?.value) }
}
