import Link from 'next/link'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import type { FieldChange, VersionView } from '@/lib/plan/versions'

type Props = {
  versions: readonly VersionView[]
  on: CivilDate /** Address of the page on a day. */
  hrefOn: (day: CivilDate) => string
}

/** The versions of an action, latest first: when each holds, which avenant made it, what it changed. */
export function VersionList({ versions, on, hrefOn }: Props) {
  return (
    <ol className="versions">
      {versions.map((version) => (
        <li key={version.id}>
          <p className="version-head">
            <strong>{version.avenant ? `Avenant n° ${version.avenant.number}` : 'Plan d’origine'}</strong>
            {version.avenant && <span>{version.avenant.title}</span>}
            <span className="muted">{periodOf(version)}</span>
            {isRead(version, on) ? (
              <span className="muted">version affichée</span>
            ) : (
              <Link href={hrefOn(version.validFrom)} prefetch={false}>
                Lire cette version
              </Link>
            )}
          </p>
          <Changes changes={version.changes} />
        </li>
      ))}
    </ol>
  )
}

function periodOf({ validFrom, validTo }: VersionView): string {
  const from = `en vigueur à partir du ${formatLongDate(validFrom)}`
  return validTo === null ? from : `${from}, jusqu’au ${formatLongDate(validTo)} exclu`
}

function isRead({ validFrom, validTo }: VersionView, on: CivilDate): boolean {
  return validFrom <= on && (validTo === null || on < validTo)
}

/** What changed, before and after side by side. */
export function Changes({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null
  return (
    <dl className="changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.label}</dt>
          <dd className="before">
            <span className="muted">Avant</span>
            <del className="printed">{change.before.join('\n') || '(vide)'}</del>
          </dd>
          <dd className="after">
            <span className="muted">Après</span>
            <ins className="printed">{change.after.join('\n') || '(vide)'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
