import { objectiveLine } from '@/lib/plan/objective-text'

type Objective = { id: string; label: string; value: string | null; unit: string | null; year: number | null }
type Result = { id: string; label: string; level: string | null }

/** Numeric objectives as printed; some have no number. */
export function ObjectiveList({ objectives }: { objectives: readonly Objective[] }) {
  if (objectives.length === 0) return <p className="muted">Le plan n’imprime aucun objectif chiffré.</p>
  return (
    <ul className="bullets">
      {objectives.map((objective) => (
        <li key={objective.id} className="printed">
          {objectiveLine(objective)}
        </li>
      ))}
    </ul>
  )
}

/** Result indicators as printed, national or regional. */
export function ResultIndicatorList({ indicators }: { indicators: readonly Result[] }) {
  if (indicators.length === 0) return <p className="muted">Le plan n’imprime aucun indicateur de résultat.</p>
  return (
    <ul className="bullets">
      {indicators.map((indicator) => (
        <li key={indicator.id} className="printed">
          {indicator.label}
          {indicator.level && (
            <span className="muted"> ({indicator.level === 'national' ? 'national' : 'régional'})</span>
          )}
        </li>
      ))}
    </ul>
  )
}
