import 'server-only'
import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { logger } from '@/lib/server/logger'
import type { ActionState } from './action-state'
import type { CurrentUser } from './model'
import { requireUser } from './session'

type Definition<Schema extends z.ZodType, Data> = {
  /** Stable name: the rights matrix lists every action by it. */
  name: string
  input: Schema
  /** The command: takes the person explicitly, checks the policy on the stored object. */
  run: (user: CurrentUser, input: z.output<Schema>) => Promise<Data>
  /** Sentence shown when it is done. */
  done: string | ((data: Data) => string)
  /** Paths shown again. */
  refresh?: (data: Data, input: z.output<Schema>) => readonly string[]
  /** Where to go when it is done, if anywhere. */
  goTo?: (data: Data, input: z.output<Schema>) => string
}

export type FormAction<Data> = (previous: ActionState<Data>, form: FormData) => Promise<ActionState<Data>>

/** One form, one action: session → parse → command → revalidate → typed state. Refusals become a French sentence; anything else is logged and shown as a reference. */
export function defineAction<Schema extends z.ZodType, Data>(definition: Definition<Schema, Data>): FormAction<Data> {
  return async (_previous, form) => {
    const user = await requireUser()
    const values = readForm(form)
    const parsed = definition.input.safeParse(values)
    if (!parsed.success) return refused(new AppError('INVALID_INPUT', { fields: fieldErrors(parsed.error) }), values)
    let data: Data
    try {
      data = await definition.run(user, parsed.data)
    } catch (error) {
      return refused(error, values, definition.name)
    }
    for (const path of definition.refresh?.(data, parsed.data) ?? []) revalidatePath(path)
    if (definition.goTo) redirect(definition.goTo(data, parsed.data))
    const message = typeof definition.done === 'string' ? definition.done : definition.done(data)
    return { status: 'ok', data, message }
  }
}

type FormValues = Record<string, string | string[]>

/** Text fields of a form; a name given several times, or ending in "[]", is a list. Files are not read here: they stream through a route. */
function readForm(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    const key = name.replace(/\[\]$/, '')
    const held = values[key]
    if (held === undefined) values[key] = name.endsWith('[]') ? [value] : value
    else values[key] = [...(Array.isArray(held) ? held : [held]), value]
  }
  return values
}

function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return fields
}

function refused(error: unknown, values: FormValues, name?: string): Extract<ActionState<never>, { status: 'error' }> {
  if (error instanceof AppError)
    return {
      status: 'error',
      message: error.message,
      fields: error.fields,
      values,
      ...(error.detail === undefined ? {} : { detail: error.detail }),
    }
  const reference = randomUUID().slice(0, 8)
  logger().error({ err: error, reference, action: name }, 'action failed')
  const message = `${new AppError('UNEXPECTED').message} Référence à transmettre au support : ${reference}.`
  return { status: 'error', message, fields: {}, values }
}
