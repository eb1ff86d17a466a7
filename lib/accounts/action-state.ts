/** What a form gets back; `values` gives what was typed back to a refused form. */
export type ActionState<T> =
  | { status: 'idle' }
  | { status: 'ok'; data: T; message: string }
  | {
      status: 'error'
      message: string
      fields: Readonly<Record<string, string>>
      values: Readonly<Record<string, string | readonly string[]>>
      detail?: unknown
    }

export const idle: { status: 'idle' } = { status: 'idle' }
