import type { Accent } from './accent'

/** What the screens of a region look like on a day; null: as the product does. `logo` is the id of its file. */
export type RegionLook = { accent: Accent | null; logo: string | null }

/** The product's own look: the public pages, the national administrator, a region that chose nothing. */
export const neutralLook: RegionLook = { accent: null, logo: null }
