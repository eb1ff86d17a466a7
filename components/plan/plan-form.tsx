'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import type { ButtonProps } from '@/components/ui/button'
import { isStale, StaleNotice } from './avenants/stale-notice'

type Props<Data> = {
  action: FormAction<Data>
  submitLabel: string
  cancelHref?: string
  variant?: ButtonProps['variant']
  wide?: boolean
  /** Hidden fields: the action and the version the person read. */
  values: Readonly<Record<string, string | number>>
  /** In a dialog: what closes it, and the button that leaves it. */
  onDone?: (data: Data, message: string) => void
  cancel?: ReactNode
  children?: ReactNode
}

/** A form on an action of the plan: when somebody wrote in between, both versions are shown and nothing typed is lost. */
export function PlanForm<Data>({ values, children, ...form }: Props<Data>) {
  return (
    <ActionForm {...form} renderDetail={(detail) => (isStale(detail) ? <StaleNotice stale={detail} /> : null)}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </ActionForm>
  )
}
