import type { CivilDate } from '@/lib/core/civil-date'
import type { Cents } from '@/lib/core/money'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { parseDecimal, type Ratio } from '@/lib/core/ratio'
import type { DatedValue, Parameter, Source } from '@/lib/rules/parameter'

type Head = { id: string; label: string; knownUntil: CivilDate }
type Values<T> = Parameter<T>['values']

const percentText = formatPercent
const amountText = formatCents

/** A percentage written as in the text: "2.2" is 2.2 %. */
export function percentValue(from: string, text: string, source: Source): DatedValue<Ratio> {
  const value = parseDecimal(text)
  if (!value) throw new RangeError(`not a percentage: ${text}`)
  return { from: from as CivilDate, value, source }
}

export function dated<T>(from: string, value: T, source: Source): DatedValue<T> {
  return { from: from as CivilDate, value, source }
}

export const percentParameter = (head: Head, ...values: Values<Ratio>): Parameter<Ratio> => ({
  ...head,
  unit: '%',
  text: percentText,
  values,
})

export const amountParameter = (head: Head, ...values: Values<Cents>): Parameter<Cents> => ({
  ...head,
  unit: '€',
  text: amountText,
  values,
})

/** A number of days, months or years, the unit being written in French, in the plural. */
export const durationParameter = (head: Head, unit: 'jours' | 'mois' | 'ans', ...values: Values<number>) => ({
  ...head,
  unit,
  text: (value: number) => `${value}\u00a0${value < 2 && unit !== 'mois' ? unit.slice(0, -1) : unit}`,
  values,
})
