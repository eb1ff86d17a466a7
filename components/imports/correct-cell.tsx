'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { TextAreaField } from '@/components/ui/field'
import { showToast } from '@/components/ui/toast'
import { correctCellAction } from '@/lib/imports/actions'

type Props = {
  batchId: string
  lockVersion: number
  correctionKey: string
  /** "Échéances, ligne 33" */
  name: string
  value: string
  trigger?: string
}

/** Types a cell in place of the printed one. */
export function CorrectCell({ batchId, lockVersion, correctionKey, name, value, trigger = 'Corriger' }: Props) {
  const [open, setOpen] = useState(false)
  const done = (_data: unknown, message: string) => {
    setOpen(false)
    showToast(message)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={name}
      description="Le fichier déposé ne change pas : la correction est gardée à côté, puis la vérification recommence."
      trigger={
        <Button size="sm" variant="quiet" aria-label={`${trigger} : ${name}`}>
          {trigger}
        </Button>
      }
    >
      <ActionForm
        action={correctCellAction}
        submitLabel="Enregistrer la correction"
        onDone={done}
        cancel={<DialogCancel />}
      >
        <input type="hidden" name="batchId" value={batchId} />
        <input type="hidden" name="lockVersion" value={lockVersion} />
        <input type="hidden" name="key" value={correctionKey} />
        <TextAreaField
          name="value"
          label="Texte de la cellule"
          defaultValue={value}
          rows={5}
          required
          help="Une ligne par échéance, par indicateur ou par objectif."
        />
      </ActionForm>
    </Dialog>
  )
}
