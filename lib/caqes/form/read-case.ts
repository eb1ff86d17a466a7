import { parseCivilDate } from '@/lib/core/civil-date'
import { type CaseParams, rowNumbers, settingPrefix, specialSuffix } from './case-paths'
import type { FormField, LeafField } from './form-fields'
import { readTyped } from './typed-value'

type Json = string | number | boolean
type Values = Record<string, Json | (Json | Record<string, Json>)[] | Record<string, Json>>

/** The request the params ask for, and the sentences of the values that could not be read, by their path. */
export type ReadCase = {
  request: { rule: string; on?: string; settings?: Values; input: Values }
  errors: Readonly<Record<string, string>>
  /** Nothing was typed at all: the form is as it opens. */
  empty: boolean
}

/** Reads a case from an address, whatever it holds. */
export function readCase(
  rule: string,
  fields: readonly FormField[],
  settings: readonly FormField[],
  params: CaseParams,
): ReadCase {
  const errors: Record<string, string> = {}
  const input = readFields(fields, '', params, errors)
  const chosen = readFields(settings, settingPrefix, params, errors)
  const on = readDay(params, errors)
  const request = {
    rule,
    ...(on === undefined ? {} : { on }),
    ...(Object.keys(chosen).length > 0 ? { settings: chosen } : {}),
    input,
  }
  return { request, errors, empty: Object.keys(input).length === 0 && Object.keys(errors).length === 0 }
}

function readDay(params: CaseParams, errors: Record<string, string>): string | undefined {
  if (!params.on) return undefined
  const day = parseCivilDate(params.on)
  if (day === null) errors.on = 'Écrivez une date qui existe, comme 31/12/2018.'
  return day ?? undefined
}

function readFields(
  fields: readonly FormField[],
  prefix: string,
  params: CaseParams,
  errors: Record<string, string>,
): Values {
  const values: Values = {}
  const leaf = (field: LeafField, path: string): Json | undefined => {
    const typed = params[`${path}${specialSuffix}`] || params[path]
    if (typed === undefined || typed.trim() === '') return undefined
    const read = readTyped(field, typed)
    if ('value' in read) return read.value
    errors[path] = read.error
    return undefined
  }
  const leaves = (of: readonly LeafField[], path: string): Record<string, Json> =>
    Object.fromEntries(
      of.flatMap((field) => {
        const value = leaf(field, `${path}.${field.name}`)
        return value === undefined ? [] : [[field.name, value]]
      }),
    )
  for (const field of fields) {
    const path = `${prefix}${field.name}`
    if (field.kind === 'group') {
      const group = leaves(field.fields, path)
      if (Object.keys(group).length > 0) values[field.name] = group
    } else if (field.kind === 'list' || field.kind === 'values') {
      const rows = rowNumbers(path, params).flatMap((row): (Json | Record<string, Json>)[] => {
        const value =
          field.kind === 'list' ? leaves(field.fields, `${path}.${row}`) : leaf(field.item, `${path}.${row}`)
        return value === undefined || (typeof value === 'object' && Object.keys(value).length === 0) ? [] : [value]
      })
      if (rows.length > 0) values[field.name] = rows
    } else {
      const value = leaf(field, path)
      if (value !== undefined) values[field.name] = value
    }
  }
  return values
}
