import type { ReactNode } from 'react'
import { plural } from '@/lib/core/format'
import { type ChangeKind, type ChangeView, changeKinds } from '@/lib/plan/change-view'
import { planObjects } from '@/lib/plan/model'
import { Section } from '../section'
import { Changes } from './version-list'

type Props = {
  changes: readonly ChangeView[]
  /** What can be done with one change: a link, a button. */
  tools: (change: ChangeView) => ReactNode
  /** Sentences that stand in its way, by change. */
  warnings: ReadonlyMap<string, string>
}

const shown: readonly ChangeKind[] = ['added', 'moved', 'changed', 'removed']

/** Every change of an avenant, before and after, by what it does. */
export function AvenantChanges({ changes, tools, warnings }: Props) {
  const shifted = changes.filter((change) => change.kind === 'shifted').length
  return (
    <>
      {shown.map((kind) => {
        const held = changes.filter((change) => change.kind === kind)
        if (held.length === 0) return null
        return (
          <Section key={kind} title={`${changeKinds[kind]} (${held.length})`}>
            <ul className="avenant-changes">
              {held.map((change) => (
                <li key={change.id} data-kind={kind}>
                  <p className="change-head">
                    {!change.name.startsWith(planObjects[change.object]) && (
                      <span className="muted">{planObjects[change.object]}</span>
                    )}
                    <strong className="printed">{change.name}</strong>
                  </p>
                  <Places change={change} />
                  <Changes changes={change.fields} />
                  {warnings.has(change.id) && <p className="field-error">{warnings.get(change.id)}</p>}
                  {tools(change)}
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
      {shifted > 0 && (
        <p className="muted">{plural(shifted, 'élément change', 'éléments changent')} seulement de rang.</p>
      )}
    </>
  )
}

function Places({ change: { kind, from, to } }: { change: ChangeView }) {
  if (kind === 'moved')
    return (
      <dl className="places">
        <div>
          <dt>De</dt>
          <dd>
            <del>{from}</del>
          </dd>
        </div>
        <div>
          <dt>Vers</dt>
          <dd>
            <ins>{to}</ins>
          </dd>
        </div>
      </dl>
    )
  const place = to ?? from
  return place ? <p className="muted">{place}</p> : null
}
