'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/toast'
import { DoneFields, TakenBackFields } from './mark-fields'
import { MarkForm } from './mark-form'

/** The occurrence a person wants to speak of, and what is known of it. */
export type MarkTarget = {
  kind: 'done' | 'correct' | 'take-back'
  /** "1:2018-05-31": deadline and last day. */
  key: string
  /** The printed deadline, and the days of the occurrence in words. */
  deadline: string
  days: string
  from: string | null
  /** Earlier open occurrences of the same deadline. */
  earlier: number
  on?: string
  proof?: string | null
}

const titles = {
  done: 'Déclarer l’échéance faite',
  correct: 'Corriger la déclaration',
  'take-back': 'Revenir sur la déclaration',
} as const

const Marking = createContext<(target: MarkTarget) => void>(() => undefined)

type Props = { stored: { id: string; lockVersion: number }; day: string; children: ReactNode }

/** One dialog for all the occurrences of an action. */
export function OccurrenceMarking({ stored, day, children }: Props) {
  const [target, setTarget] = useState<MarkTarget | null>(null)
  const router = useRouter()
  const done = useCallback(
    (_data: unknown, message: string) => {
      setTarget(null)
      showToast(message)
      router.refresh()
    },
    [router],
  )
  return (
    <Marking value={setTarget}>
      {children}
      <Dialog
        open={target !== null}
        onOpenChange={(open) => !open && setTarget(null)}
        title={titles[target?.kind ?? 'done']}
      >
        {target && (
          <>
            <div className="prose">
              <p>
                <strong className="printed clamped">{target.deadline}</strong>
              </p>
              <p className="muted">{target.days}</p>
            </div>
            <MarkForm stored={stored} target={target} onDone={done} cancel={<DialogCancel />}>
              {target.kind === 'take-back' ? <TakenBackFields /> : <DoneFields target={target} day={day} />}
            </MarkForm>
          </>
        )}
      </Dialog>
    </Marking>
  )
}

type ButtonOf = { target: MarkTarget; label: string; variant?: ButtonProps['variant'] }

/** Opens the dialog on one occurrence; read aloud with its days. */
export function MarkButton({ target, label, variant = 'quiet' }: ButtonOf) {
  const open = useContext(Marking)
  return (
    <Button size="sm" variant={variant} onClick={() => open(target)}>
      {label}
      <span className="visually-hidden"> : échéance {target.days}</span>
    </Button>
  )
}
