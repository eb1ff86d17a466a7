'use client'

import { type ReactNode, useState } from 'react'
import { ActionForm, type FormAction } from './action-form'
import { Button, type ButtonProps } from './button'
import { Dialog, DialogCancel } from './dialog'
import { showToast } from './toast'

type Props<Data> = {
  /** Words of the button that opens it. */
  trigger: string
  triggerVariant?: ButtonProps['variant']
  triggerSize?: ButtonProps['size']
  /** "Désactiver le compte" */
  title: string
  /** The object's own name, so that one knows what goes. */
  objectName: string
  /** What will happen, and whether it can be undone. */
  consequence: ReactNode
  confirmLabel: string
  /** Where « Annuler » would be what the dialog does. */
  cancelLabel?: string
  variant?: ButtonProps['variant']
  action: FormAction<Data>
  /** Hidden fields of the action. */
  values: Readonly<Record<string, string>>
  /** Fields to fill before confirming: a reason. */
  children?: ReactNode
}

/** Asks before something that hurts, naming the object. */
export function ConfirmDialog<Data>(props: Props<Data>) {
  const [open, setOpen] = useState(false)
  const done = (_data: Data, message: string) => {
    setOpen(false)
    showToast(message)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={props.title}
      trigger={
        <Button variant={props.triggerVariant ?? 'danger'} size={props.triggerSize ?? 'md'}>
          {props.trigger}
        </Button>
      }
    >
      <div className="prose">
        <p>
          <strong>{props.objectName}</strong>
        </p>
        <p>{props.consequence}</p>
      </div>
      <ActionForm
        action={props.action}
        submitLabel={props.confirmLabel}
        variant={props.variant ?? 'danger'}
        onDone={done}
        cancel={<DialogCancel {...(props.cancelLabel ? { label: props.cancelLabel } : {})} />}
      >
        {Object.entries(props.values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
      </ActionForm>
    </Dialog>
  )
}
