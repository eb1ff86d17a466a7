import { MeteoBadge } from '@/components/ui/state-badge'
import { formatLongDate } from '@/lib/core/format'
import type { MeteoView } from '@/lib/plan/meteo'

/** The météo of today, its sentence, its day and its author; nothing when nobody said. */
export function MeteoSentence({ meteos: [last] }: { meteos: readonly MeteoView[] }) {
  if (!last) return null
  return (
    <figure className="meteo">
      <MeteoBadge meteo={last.meteo} />
      <blockquote className="printed">{last.sentence}</blockquote>
      <figcaption className="muted">
        {last.byName}, le {formatLongDate(last.on)}
      </figcaption>
    </figure>
  )
}
