import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { ActionState } from './action-state'
import { readForm, refused, refusedInput } from './form-answer'
import type { CurrentUser } from './model'
import { recordIfRefusal } from './refusals'
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
    if (!parsed.success) return refusedInput(parsed.error, values)
    let data: Data
    try {
      data = await definition.run(user, parsed.data)
    } catch (error) {
      await recordIfRefusal(user, { type: 'route', id: definition.name }, error)
      return refused(error, values, definition.name)
    }
    for (const path of definition.refresh?.(data, parsed.data) ?? []) revalidatePath(path)
    if (definition.goTo) redirect(definition.goTo(data, parsed.data))
    const message = typeof definition.done === 'string' ? definition.done : definition.done(data)
    return { status: 'ok', data, message }
  }
}
