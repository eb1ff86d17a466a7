import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { databaseRefusal } from '@/lib/server/db'
import { logger } from '@/lib/server/logger'
import type { ActionState } from './action-state'

export type FormValues = Record<string, string | string[]>

type Refusal = Extract<ActionState<never>, { status: 'error' }>

/** Text fields of a form; a name given several times, or ending in "[]", is a list. Files are not read here: they stream through a route. */
export function readForm(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    // PostgreSQL stores no nul character, and no keyboard types one.
    const text = value.replaceAll('\u0000', '')
    const key = name.replace(/\[\]$/, '')
    const held = values[key]
    if (held === undefined) values[key] = name.endsWith('[]') ? [text] : text
    else values[key] = [...(Array.isArray(held) ? held : [held]), text]
  }
  return values
}

/** The answer to a form whose fields are wrong: one sentence per field. */
export function refusedInput(error: z.ZodError, values: FormValues): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return refused(new AppError('INVALID_INPUT', { fields }), values)
}

/** The answer to a refusal (its sentence) or to an accident (logged; the browser gets a reference and nothing else). Passwords are never sent back. */
export function refused(error: unknown, typed: FormValues, name?: string): Refusal {
  const values = Object.fromEntries(Object.entries(typed).filter(([field]) => !/password|token/i.test(field)))
  const refusal = error instanceof AppError ? error : databaseRefusal(error)
  if (refusal) {
    const { message, fields, detail } = refusal
    return { status: 'error', message, fields, values, ...(detail === undefined ? {} : { detail }) }
  }
  const reference = randomUUID().slice(0, 8)
  logger().error({ err: error, reference, action: name }, 'action failed')
  const message = `${new AppError('UNEXPECTED').message} Référence à transmettre au support : ${reference}.`
  return { status: 'error', message, fields: {}, values }
}
