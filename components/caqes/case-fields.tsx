'use client'

import type { CaseParams } from '@/lib/caqes/form/case-paths'
import type { FieldView } from '@/lib/caqes/form/case-view'
import { CaseLines } from './case-lines'
import { CaseValue } from './case-value'

export type CaseFieldsProps = {
  fields: readonly FieldView[]
  values: CaseParams
  errors: Readonly<Record<string, string>>
  /** What stands before the names: "" for the input, "s." for the settings. */
  prefix: string
  /** A line was added or removed. */
  onRows: () => void
}

/** The fields of a rule, in the order of its schema. */
export function CaseFields({ fields, values, errors, prefix, onRows }: CaseFieldsProps) {
  return fields.map((field) => {
    const path = `${prefix}${field.name}`
    if (field.kind === 'list' || field.kind === 'values')
      return <CaseLines key={path} field={field} path={path} values={values} errors={errors} onRows={onRows} />
    if (field.kind !== 'group')
      return <CaseValue key={path} field={field} path={path} values={values} errors={errors} />
    return (
      <fieldset key={path} className="case-group">
        <legend>{field.label}</legend>
        {field.help && <p className="field-help">{field.help}</p>}
        <div className="case-group-fields">
          {field.fields.map((one) => (
            <CaseValue key={one.name} field={one} path={`${path}.${one.name}`} values={values} errors={errors} />
          ))}
        </div>
      </fieldset>
    )
  })
}
