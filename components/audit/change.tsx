import { type Difference, differences } from '@/lib/audit/differences'
import type { JournalLine } from '@/lib/audit/events'
import { plural } from '@/lib/core/format'
import { words } from '@/lib/exports/journal-words'

const inlineLines = 8

/** What an event changed, field by field; folded when it is long. */
export function Change({ line }: { line: Pick<JournalLine, 'before' | 'after'> }) {
  const told = differences(line.before, line.after, words)
  if (told.length === 0) return null
  if (told.reduce((sum, difference) => sum + height(difference), 0) <= inlineLines) return <ChangeList told={told} />
  return (
    <details className="change-details">
      <summary>Voir le détail ({plural(told.length, 'champ')})</summary>
      <ChangeList told={told} />
    </details>
  )
}

/** Lines a field takes on screen, roughly. */
function height({ before, after }: Difference): number {
  const longest = Math.max(...[...(before ?? []), ...(after ?? [])].map((line) => Math.ceil(line.length / 90)), 1)
  return Math.max(before?.length ?? 0, after?.length ?? 0, longest)
}

function ChangeList({ told }: { told: readonly Difference[] }) {
  return (
    <dl className="change">
      {told.map((difference) => (
        <div key={difference.field} data-kind={difference.kind}>
          <dt>{difference.field}</dt>
          <dd>
            <Sides {...difference} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Sides({ kind, before, after }: Difference) {
  if (kind === 'added' || kind === 'kept') return <Lines lines={after ?? []} />
  const [was, is] = [before ?? [], after ?? []]
  if (was.length <= 1 && is.length <= 1) return <OneLine was={was[0]} is={is[0]} />
  return (
    <ul>
      {was.map((line) => !is.includes(line) && <Removed key={`-${line}`} line={line} />)}
      {is.map((line) =>
        was.includes(line) ? <li key={`=${line}`}>{line}</li> : <Added key={`+${line}`} line={line} />,
      )}
    </ul>
  )
}

function OneLine({ was, is }: { was: string | undefined; is: string | undefined }) {
  return (
    <>
      <span className="visually-hidden">avant : </span>
      {was === undefined ? <i>vide</i> : <del>{was}</del>}
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">, après : </span>
      {is === undefined ? <i>vide</i> : <ins>{is}</ins>}
    </>
  )
}

function Removed({ line }: { line: string }) {
  return (
    <li data-sign="−">
      <span className="visually-hidden">retiré : </span>
      <del>{line}</del>
    </li>
  )
}

function Added({ line }: { line: string }) {
  return (
    <li data-sign="+">
      <span className="visually-hidden">ajouté : </span>
      <ins>{line}</ins>
    </li>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <i>vide</i>
  if (lines.length === 1) return lines[0]
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
