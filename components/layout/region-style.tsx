import { type Accent, accentStyle } from '@/lib/settings/accent'

/** The inks of a region in the place of the product's, for every page of the person. */
export function RegionStyle({ accent }: { accent: Accent | null }) {
  return accent && <style>{accentStyle(accent)}</style>
}
