'use client'

import { createContext, useContext } from 'react'

type Value = string | readonly string[]

/** What an ActionForm tells its fields: their error, and what was typed, by name. */
export type FormAnswer = {
  /** Prefix of the fields' ids, so that two forms of a page do not collide. */
  id: string
  fields: Readonly<Record<string, string>>
  values: Readonly<Record<string, Value>>
}

export const FormContext = createContext<FormAnswer>({ id: '', fields: {}, values: {} })

/** Id of a field's control; the error summary links to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}champ-${name}`
}

/** Id, error and typed-back value of a field; `error` given by hand wins. */
export function useField(name: string, error?: string) {
  const form = useContext(FormContext)
  const key = name.replace(/\[\]$/, '')
  const id = fieldId(form.id, key)
  const message = error ?? form.fields[key]
  return { id, errorId: `${id}-erreur`, helpId: `${id}-aide`, error: message, typed: form.values[key] }
}

/** A typed-back value as text; lists have none. */
export function asText(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A typed-back value as a list. */
export function asList(value: Value | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value
}
