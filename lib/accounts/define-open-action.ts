import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { ActionState } from './action-state'
import { readForm, refused, refusedInput } from './form-answer'
import { visitorAddress } from './visitor'

/** Whoever sends the form: nobody is signed in yet. */
export type Visitor = { address: string }

type Definition<Schema extends z.ZodType, Data> = {
  /** Stable name: the rights matrix lists every action by it. */
  name: string
  input: Schema
  run: (visitor: Visitor, input: z.output<Schema>) => Promise<Data>
  done: string
  goTo?: (data: Data, input: z.output<Schema>) => string
}

/** A form open to everybody (sign-in, forgotten password): same answers as `defineAction`, without a session. */
export function defineOpenAction<Schema extends z.ZodType, Data>(definition: Definition<Schema, Data>) {
  return async (_previous: ActionState<Data>, form: FormData): Promise<ActionState<Data>> => {
    const values = readForm(form)
    const parsed = definition.input.safeParse(values)
    if (!parsed.success) return refusedInput(parsed.error, values)
    let data: Data
    try {
      data = await definition.run({ address: await visitorAddress() }, parsed.data)
    } catch (error) {
      return refused(error, values, definition.name)
    }
    if (definition.goTo) redirect(definition.goTo(data, parsed.data))
    return { status: 'ok', data, message: definition.done }
  }
}
