'use client'

import type { ReactNode } from 'react'
import { PlanForm } from '../plan-form'
import type { MarkTarget } from './marking'
import { sendMark } from './send-mark'

const verbs = {
  done: 'Déclarer faite',
  correct: 'Enregistrer la correction',
  'take-back': 'Revenir sur la déclaration',
} as const

type Props = {
  stored: { id: string; lockVersion: number }
  target: MarkTarget
  onDone: (data: unknown, message: string) => void
  cancel: ReactNode
  children: ReactNode
}

/** The form of one occurrence. */
export function MarkForm({ stored, target, children, ...rest }: Props) {
  const values = { ...stored, occurrence: target.key, done: target.kind === 'take-back' ? 'non' : 'oui' }
  return (
    <PlanForm action={sendMark} submitLabel={verbs[target.kind]} values={values} {...rest}>
      {children}
    </PlanForm>
  )
}
