'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/ui/form-context'
import { type StaleAction, type StaleField, setStates, staleFields } from '@/lib/plan/model'

/** Whether a refusal tells that somebody wrote in between. */
export function isStale(detail: unknown): detail is StaleAction {
  return typeof detail === 'object' && detail !== null && 'kind' in detail && detail.kind === 'stale-action'
}

/** What was typed beside what is stored now, field by field, and the way to go on. */
export function StaleNotice({ stale }: { stale: StaleAction }) {
  const { values } = useContext(FormContext)
  const typed = (field: StaleField) => wordOf(field, values[field])
  const differing = (Object.keys(staleFields) as StaleField[]).filter(
    (field) =>
      stale.stored && field in values && field in stale.stored && typed(field) !== wordOf(field, stale.stored[field]),
  )
  return (
    <div className="stale">
      {stale.stored && differing.length > 0 && (
        <table className="ledger">
          <caption>Les deux versions</caption>
          <thead>
            <tr>
              <th scope="col">Champ</th>
              <th scope="col">Votre saisie</th>
              <th scope="col">Enregistré{stale.by && ` par ${stale.by}`}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{staleFields[field]}</th>
                <td className="printed">{typed(field) || '(vide)'}</td>
                <td className="printed">{wordOf(field, stale.stored?.[field]) || '(vide)'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="choice">
        <input type="checkbox" id={`garder-${stale.lockVersion}`} name="overwrite" value={stale.lockVersion} />
        <label htmlFor={`garder-${stale.lockVersion}`}>
          J’ai lu la version enregistrée : garder ma saisie par-dessus
        </label>
      </div>
    </div>
  )
}

function wordOf(field: StaleField, value: string | readonly string[] | null | undefined): string {
  const text = typeof value === 'string' ? value.trim() : ''
  return field === 'state' && Object.hasOwn(setStates, text) ? setStates[text as keyof typeof setStates] : text
}
