import { parseCivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import type { FormField, LeafField } from '../form/form-fields'
import { shownInField } from '../form/typed-value'
import { choiceWord } from './choice-words'

export type CaseLine = { label: string; value: string }
type Values = Readonly<Record<string, unknown>>

/** What a case says, as a person reads it on paper: each known value under its label. */
export function caseLines(fields: readonly FormField[], values: Values): CaseLine[] {
  return fields.flatMap((field): CaseLine[] => {
    const value = values[field.name]
    if (value === undefined) return []
    if (field.kind === 'group')
      return leafLines(field.fields, value as Values).map((line) => ({
        ...line,
        label: `${field.label}, ${line.label.toLowerCase()}`,
      }))
    if (field.kind === 'list')
      return (value as readonly Values[]).map((row, index) => ({
        label: `${field.label}, ligne ${index + 1}`,
        value: leafLines(field.fields, row)
          .map((line) => line.value)
          .join(' · '),
      }))
    if (field.kind === 'values')
      return [
        { label: field.label, value: (value as readonly unknown[]).map((one) => word(field.item, one)).join(' · ') },
      ]
    return [{ label: field.label, value: word(field, value) }]
  })
}

function leafLines(fields: readonly LeafField[], values: Values): CaseLine[] {
  return fields.flatMap((field) =>
    values[field.name] === undefined ? [] : [{ label: field.label, value: word(field, values[field.name]) }],
  )
}

function word(field: LeafField, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non'
  const text = String(value)
  if (field.kind === 'choice' || text === field.special) return choiceWord(field.name, text)
  const date = field.kind === 'date' ? parseCivilDate(text) : null
  if (date) return formatLongDate(date)
  const shown = shownInField(field, text)
  if (field.kind.endsWith('amount')) return `${shown}\u00a0€`
  return field.kind.endsWith('percent') ? `${shown}\u00a0%` : shown
}
