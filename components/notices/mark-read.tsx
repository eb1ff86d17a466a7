'use client'

import { useActionState } from 'react'
import type { FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { idle } from '@/lib/accounts/action-state'

type AllProps = { until: string; action: FormAction<{ count: number }> }

/** Everything on screen, and nothing that arrived since. */
export function MarkAllRead({ until, action }: AllProps) {
  const [state, send, pending] = useActionState(action, idle)
  return (
    <form action={send}>
      <input type="hidden" name="until" value={until} />
      <Button type="submit" aria-disabled={pending}>
        Tout marquer comme lu
      </Button>
      {state.status === 'error' && <p role="alert">{state.message}</p>}
    </form>
  )
}

type OneProps = { id: string; sentence: string; action: FormAction<{ href: string }> }

/** One notice, without opening what it speaks of. */
export function MarkRead({ id, sentence, action }: OneProps) {
  const [state, send, pending] = useActionState(action, idle)
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="quiet" size="sm" aria-disabled={pending}>
        Marquer comme lue<span className="visually-hidden"> : {sentence}</span>
      </Button>
      {state.status === 'error' && <p role="alert">{state.message}</p>}
    </form>
  )
}

type OpenProps = { line: { id: string; sentence: string; readAt: Date | null }; action: OneProps['action'] }

/** Goes to what a notice speaks of. A form, not a link: being read changes something, and no browser must do it ahead. */
export function OpenNotice({ line, action }: OpenProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send}>
      <input type="hidden" name="id" value={line.id} />
      <button type="submit" className="row-link">
        {line.readAt === null && <span className="visually-hidden">Non lue : </span>}
        {line.sentence}
      </button>
      {state.status === 'error' && <p role="alert">{state.message}</p>}
    </form>
  )
}
