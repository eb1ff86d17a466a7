import { MeteoBadge } from '@/components/ui/state-badge'
import { formatDateTime, formatLongDate } from '@/lib/core/format'
import { type SheetView, steeringBodies } from '@/lib/plan/groups'

/** The fiches of a group, latest first. */
export function SheetList({ sheets }: { sheets: readonly SheetView[] }) {
  if (sheets.length === 0) return <p className="muted">Ce groupe n’a pas encore écrit de fiche.</p>
  return (
    <ol className="versions">
      {sheets.map((sheet) => (
        <li key={sheet.id}>
          <p className="version-head">
            <strong>Fiche du {formatLongDate(sheet.on)}</strong>
            <span>pour {steeringBodies[sheet.addressee]}</span>
            <MeteoBadge meteo={sheet.meteo} />
          </p>
          <p className="printed prose">{sheet.text}</p>
          <p className="muted">
            {sheet.byName}, {formatDateTime(sheet.at)}
          </p>
        </li>
      ))}
    </ol>
  )
}
