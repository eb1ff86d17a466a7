/** How a person likes the screens; kept in two cookies, read by the root layout, so that nothing flashes. */
export const themes = { system: 'Système', light: 'Clair', dark: 'Sombre' } as const
export const densities = { comfortable: 'Aérée', dense: 'Serrée' } as const

export type Theme = keyof typeof themes
export type Density = keyof typeof densities

export const themeCookie = 'theme'
export const densityCookie = 'densite'

/** A cookie's text as a theme; anything else is the system's. */
export function parseTheme(text: string | undefined): Theme {
  return text === 'light' || text === 'dark' ? text : 'system'
}

/** A cookie's text as a density; anything else is comfortable. */
export function parseDensity(text: string | undefined): Density {
  return text === 'dense' ? 'dense' : 'comfortable'
}
