'use client'

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { type ActionState, idle } from '@/lib/accounts/action-state'
import { Button, ButtonLink, type ButtonProps } from './button'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { Notice } from './notice'

export type FormAction<Data> = (previous: ActionState<Data>, form: FormData) => Promise<ActionState<Data>>

type Props<Data> = {
  action: FormAction<Data>
  /** The verb of what happens: "Transmettre l’autoévaluation". */
  submitLabel: string
  pendingLabel?: string
  cancelHref?: string
  /** Instead of cancelHref, where leaving is a button: in a dialog. */
  cancel?: ReactNode
  variant?: ButtonProps['variant']
  /** Holds a table: as wide as the page. */
  wide?: boolean
  /** Called once for each success; the form's own sentence is then left to the caller. */
  onDone?: (data: Data, message: string) => void
  /** Shown under the summary of a refusal, from what the command sent beside it (both versions of a conflict). */
  renderDetail?: (detail: unknown) => ReactNode
  children?: ReactNode
}

const nothing = {}

/** A form and its action: errors beside their fields and in a summary, one send at a time, works before JavaScript. */
export function ActionForm<Data>(props: Props<Data>) {
  const [state, send, pending] = useActionState<ActionState<Data>, FormData>(props.action, idle)
  const id = useId()
  const refused = state.status === 'error' ? state : null
  const { onDone } = props
  const answered = useRef<ActionState<Data>>(idle)
  const sending = useRef(false)
  // With the answer on screen, not after: whoever sees it may send again.
  useLayoutEffect(() => {
    if (answered.current !== state) sending.current = false
  }, [state])
  useEffect(() => {
    if (answered.current === state) return
    answered.current = state
    if (state.status === 'ok') onDone?.(state.data, state.message)
  }, [state, onDone])
  // Sent by hand: React would empty the fields after an action, and people keep what they typed.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sending.current) return
    sending.current = true
    const form = new FormData(event.currentTarget, submitterOf(event))
    startTransition(() => send(form))
  }
  return (
    <FormContext value={{ id, fields: refused?.fields ?? nothing, values: refused?.values ?? nothing }}>
      <form
        className="form"
        {...(props.wide ? { 'data-wide': '' } : {})}
        action={send}
        onSubmit={submit}
        noValidate
        aria-busy={pending}
      >
        {refused && <ErrorSummary message={refused.message} fields={refused.fields} />}
        {refused?.detail !== undefined && props.renderDetail?.(refused.detail)}
        {state.status === 'ok' && !onDone && <Notice tone="success" title={state.message} live />}
        {props.children}
        <FormButtons {...props} pending={pending} />
      </form>
    </FormContext>
  )
}

function submitterOf(event: FormEvent<HTMLFormElement>): HTMLElement | null {
  const { nativeEvent } = event
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
}

type ButtonsProps = Pick<Props<never>, 'submitLabel' | 'pendingLabel' | 'cancelHref' | 'cancel' | 'variant'>

function FormButtons(props: ButtonsProps & { pending: boolean }) {
  const { submitLabel, pendingLabel = 'Enregistrement…', cancelHref, cancel, variant = 'primary', pending } = props
  return (
    <div className="form-actions">
      {/* aria-disabled rather than disabled: the button keeps the focus while it waits. */}
      <Button type="submit" variant={variant} aria-disabled={pending}>
        {pending ? pendingLabel : submitLabel}
      </Button>
      {cancelHref && (
        <ButtonLink variant="quiet" href={cancelHref}>
          Annuler
        </ButtonLink>
      )}
      {cancel}
    </div>
  )
}
