'use client'

import type { ReactNode } from 'react'
import type { useField } from './form-context'

/** What every field takes. Required is the rule; what may stay empty says "facultatif". */
export type FieldProps = {
  name: string
  label: string
  help?: ReactNode
  required?: boolean
  error?: string
}

type Field = ReturnType<typeof useField>

/** The attributes that tie a control to its help and its error. */
export function wiring(field: Field, props: { name: string; help?: ReactNode; required?: boolean }) {
  const described = [field.error ? field.errorId : '', props.help ? field.helpId : ''].filter(Boolean).join(' ')
  return {
    id: field.id,
    name: props.name,
    ...(props.required ? { required: true } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
    ...(field.error ? { 'aria-invalid': true } : {}),
  } as const
}

/** Label above, control, error next to it, help under it. */
export function FieldFrame(props: FieldProps & { field: Field; children: ReactNode }) {
  const { field } = props
  return (
    <div className="field" {...invalid(field)}>
      <label htmlFor={field.id}>
        {props.label}
        {!props.required && <Optional />}
      </label>
      {props.children}
      <FieldNotes field={field} help={props.help} />
    </div>
  )
}

/** The same frame for several controls under one question. */
export function GroupFrame(props: FieldProps & { field: Field; children: ReactNode }) {
  const { id, 'aria-describedby': describedBy } = wiring(props.field, props)
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={describedBy} {...invalid(props.field)}>
      <legend>
        {props.label}
        {!props.required && <Optional />}
      </legend>
      <div className="choices">{props.children}</div>
      <FieldNotes field={props.field} help={props.help} />
    </fieldset>
  )
}

/** Mark of a field in error, for the style sheet. */
export function invalid(field: Field) {
  return field.error ? { 'data-invalid': '' } : {}
}

function Optional() {
  return <span className="optional"> (facultatif)</span>
}

export function FieldNotes({ field, help }: { field: Field; help?: ReactNode }) {
  return (
    <>
      {field.error && (
        <p className="field-error" id={field.errorId}>
          {field.error}
        </p>
      )}
      {help && (
        <p className="field-help" id={field.helpId}>
          {help}
        </p>
      )}
    </>
  )
}
