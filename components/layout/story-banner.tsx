import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'

/** Says that this world tells a story at a date, so that nobody takes its figures for true. */
export function StoryBanner({ date }: { date: CivilDate | null }) {
  if (!date) return null
  return (
    <aside className="story-banner" aria-label="Monde de démonstration">
      <strong>Monde de démonstration</strong> · nous sommes le {formatLongDate(date)} · chiffres fictifs
    </aside>
  )
}
