'use client'

import { CheckboxField } from '@/components/ui/choice-field'
import { DateField, SelectField, TextField } from '@/components/ui/field'
import { type CaseParams, specialSuffix } from '@/lib/caqes/form/case-paths'
import type { LeafView } from '@/lib/caqes/form/case-view'

type Props = {
  field: LeafView
  path: string
  values: CaseParams
  errors: Readonly<Record<string, string>>
  /** In a line after the first, where the help was already read. */
  bare?: boolean
}

const keyboards: { readonly [kind in LeafView['kind']]?: 'decimal' | 'numeric' } = {
  amount: 'decimal',
  percent: 'decimal',
  'part-percent': 'decimal',
  quantity: 'decimal',
  count: 'numeric',
}

/** One value of a case, with the control its kind calls for. */
export function CaseValue({ field, path, values, errors, bare = false }: Props) {
  const frame = {
    name: path,
    label: field.label,
    defaultValue: values[path] ?? '',
    ...(field.help && !bare ? { help: field.help } : {}),
    ...(errors[path] ? { error: errors[path] } : {}),
  }
  const { options, emptyLabel = '', special } = field
  if (options) return <SelectField {...frame} options={options} emptyLabel={emptyLabel} />
  if (field.kind === 'date') return <DateField {...frame} />
  if (field.kind === 'text') return <TextField {...frame} autoComplete="off" />
  const inputMode = keyboards[field.kind]
  const input = <TextField {...frame} {...(inputMode ? { inputMode } : {})} autoComplete="off" width="short" />
  if (!special) return input
  const box = `${path}${specialSuffix}`
  return (
    <div className="case-special">
      {input}
      <CheckboxField
        name={box}
        label={`${field.label.replace(/ \(.*\)$/, '')}\u00a0: ${special.label.toLowerCase()}`}
        value={special.value}
        defaultChecked={values[box] === special.value}
      />
    </div>
  )
}
