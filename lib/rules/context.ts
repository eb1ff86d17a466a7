import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { type Parameter, valueAt } from './parameter'
import type { Tracer } from './trace'

/** What a rule works with: the day it is asked for, the region's choices, where its steps are written. */
export class Context<Settings> {
  /** True once a value was read beyond what the texts at hand say. */
  provisional = false

  constructor(
    readonly on: CivilDate,
    readonly settings: Settings,
    readonly tracer: Tracer,
  ) {}

  /** The value of a parameter on the day of the context, written in the trace with its date and source. Throws NotInForce before its first value. */
  read<T>(parameter: Parameter<T>): T {
    const inForce = valueAt(parameter, this.on)
    if (!inForce) throw new NotInForce(parameter.id)
    if (inForce.provisional) this.provisional = true
    this.tracer.step(
      () =>
        inForce.from > originOfTime ? `${parameter.label} (depuis le ${formatDate(inForce.from)})` : parameter.label,
      () => `${parameter.text(inForce.value)}${inForce.provisional ? ' (valeur provisoire)' : ''}`,
      inForce.source,
    )
    return inForce.value
  }
}

/** The first day of a value or of a regime that no text bounds in the past. */
export const originOfTime = '0001-01-01' as CivilDate

/** No value of a parameter is in force on the day asked for: the rule does not apply on that day. */
export class NotInForce extends Error {
  override readonly name = 'NotInForce'
}
