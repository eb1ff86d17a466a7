'use client'

import type { ComponentProps } from 'react'
import { FieldFrame, type FieldProps, wiring } from './field-frame'
import { asText, useField } from './form-context'

type InputProps = FieldProps & {
  defaultValue?: string | number
  type?: 'text' | 'email' | 'search' | 'tel' | 'url'
  width?: 'short'
} & Pick<ComponentProps<'input'>, 'autoComplete' | 'placeholder' | 'inputMode' | 'maxLength' | 'autoFocus' | 'disabled'>

export function TextField(props: InputProps) {
  const { label, help, error, defaultValue, width, type = 'text', ...rest } = props
  const field = useField(props.name, error)
  return (
    <FieldFrame {...props} field={field}>
      <input
        className="input"
        type={type}
        data-width={width}
        defaultValue={asText(field.typed) ?? defaultValue}
        {...rest}
        {...wiring(field, props)}
      />
    </FieldFrame>
  )
}

type TextAreaProps = FieldProps & { defaultValue?: string; rows?: number; maxLength?: number }

export function TextAreaField(props: TextAreaProps) {
  const { defaultValue, rows = 4 } = props
  const field = useField(props.name, props.error)
  return (
    <FieldFrame {...props} field={field}>
      <textarea
        className="input"
        rows={rows}
        maxLength={props.maxLength}
        defaultValue={asText(field.typed) ?? defaultValue}
        {...wiring(field, props)}
      />
    </FieldFrame>
  )
}

export type Option = { value: string; label: string; help?: string }

type SelectProps = FieldProps & {
  options: readonly Option[]
  defaultValue?: string
  /** First line, when nothing may be chosen: "Tous les acteurs". */
  emptyLabel?: string
}

export function SelectField(props: SelectProps) {
  const { defaultValue, emptyLabel, options } = props
  const field = useField(props.name, props.error)
  return (
    <FieldFrame {...props} field={field}>
      <select className="input" defaultValue={asText(field.typed) ?? defaultValue} {...wiring(field, props)}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

type DateProps = FieldProps & { /** Civil date, yyyy-mm-dd. */ defaultValue?: string; min?: string; max?: string }

/** A civil date: the browser shows jj/mm/aaaa and sends yyyy-mm-dd. */
export function DateField(props: DateProps) {
  const { defaultValue, min, max } = props
  const field = useField(props.name, props.error)
  return (
    <FieldFrame {...props} field={field}>
      <input
        className="input"
        type="date"
        data-width="short"
        min={min}
        max={max}
        defaultValue={asText(field.typed) ?? defaultValue}
        {...wiring(field, props)}
      />
    </FieldFrame>
  )
}
