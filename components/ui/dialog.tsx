'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactElement, ReactNode } from 'react'
import { Button } from './button'

type Props = {
  title: string
  description?: ReactNode
  /** The button that opens it; absent when `open` is held by the caller. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A question or a short form over the page; gives the focus back when it closes. */
export function Dialog({ title, description, trigger, open, onOpenChange, children }: Props) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="dialog overlay-panel">
          <Base.Title>{title}</Base.Title>
          {description && <Base.Description>{description}</Base.Description>}
          {children}
          <Base.Close className="dialog-close" aria-label="Fermer">
            ×
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** Leaves the dialog without doing anything. */
export function DialogCancel({ label = 'Annuler' }: { label?: string }) {
  return <Base.Close render={<Button variant="quiet">{label}</Button>} />
}
