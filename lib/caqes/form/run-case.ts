import type { Answer } from '@/lib/rules/answer'
import type { RegisteredRule } from '@/lib/rules/registry'
import { settingFieldsOf } from '../rule-page'
import type { Settings } from '../settings'
import { answer } from '../simulation'
import { caseQuery } from './case-address'
import type { CaseParams } from './case-paths'
import { type CaseView, viewOf } from './case-view'
import { type FormField, formFields } from './form-fields'
import { type ReadCase, readCase } from './read-case'

/** A case as its page shows it. */
export type RunCase = {
  fields: readonly FormField[]
  settingFields: readonly FormField[]
  view: CaseView
  read: ReadCase
  /** Null while nothing was typed, or a value could not be read. */
  answer: Answer | null
  /** The query that replays it, shortest form. */
  query: string
}

/** Reads the address of a case and asks the rule. */
export function runCase(rule: RegisteredRule<Settings>, params: CaseParams): RunCase {
  const fields = formFields(rule.input)
  const settings = settingFieldsOf(rule.id)
  const read = readCase(rule.id, fields, settings, params)
  const ready = !read.empty && Object.keys(read.errors).length === 0
  return {
    fields,
    settingFields: settings,
    view: viewOf(fields, settings, params),
    read,
    answer: ready ? answer(read.request) : null,
    query: caseQuery(read.request),
  }
}
