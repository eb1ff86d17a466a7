import type { TraceStep } from '@/lib/rules/trace'

/** The legal steps, in order: what was looked at, what was found, on which text. */
export function Trace({ steps }: { steps: readonly TraceStep[] }) {
  return (
    <div className="trace">
      <h3>Étapes de droit</h3>
      <ol>
        {steps.map((step) => (
          <li key={`${step.label} ${step.value} ${step.source}`}>
            <span className="trace-label">{step.label}</span>
            <span className="trace-value">{step.value}</span>
            <span className="trace-source">{step.source}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
