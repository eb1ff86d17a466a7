import type { CivilDate } from '@/lib/core/civil-date'
import { formatDateTime, formatLongDate } from '@/lib/core/format'

type Props<Status extends string> = {
  steps: readonly { status: Status; on: CivilDate; act: string | null; by: string | null; recordedAt: Date }[]
  words: Readonly<Record<Status, string>>
  /** Steps still to come, in their order. */
  ahead?: readonly Status[]
}

/** Dated steps, the last one current, those to come muted: what, when, by which act, recorded by whom. */
export function StepList<Status extends string>({ steps, words, ahead = [] }: Props<Status>) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={step.status} aria-current={index === steps.length - 1 ? 'step' : undefined}>
          <strong>{words[step.status]}</strong>
          <span>{formatLongDate(step.on)}</span>
          {step.act && <span className="printed">{step.act}</span>}
          <span className="muted">
            {step.by ? `Enregistré par ${step.by} le ` : 'Enregistré le '}
            {formatDateTime(step.recordedAt)}
          </span>
        </li>
      ))}
      {ahead.map((status) => (
        <li key={status} data-ahead="">
          <span>{words[status]}</span>
          <span className="muted">à venir</span>
        </li>
      ))}
    </ol>
  )
}
