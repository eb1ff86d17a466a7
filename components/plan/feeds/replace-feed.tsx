'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogCancel } from '@/components/ui/dialog'
import { FeedTold, type Issued } from './feed-told'

type Props = { id: string; name: string; base: string; action: FormAction<Issued> }

/** Gives a feed a new address, shown in the same dialog: the row it was asked from is closed by then. */
export function ReplaceFeed({ id, name, base, action }: Props) {
  const [issued, setIssued] = useState<Issued | null>(null)
  const router = useRouter()
  // Shown again only once the address was read: the row it was asked from is closed by then.
  const leave = () => {
    if (issued) router.refresh()
    setIssued(null)
  }
  return (
    <Dialog
      title="Remplacer l’adresse"
      trigger={
        <Button variant="quiet" size="sm">
          Remplacer
        </Button>
      }
      onOpenChange={(open) => !open && leave()}
    >
      {issued ? (
        <FeedTold issued={issued} base={base} />
      ) : (
        <>
          <div className="prose">
            <p>
              <strong>{name}</strong>
            </p>
            <p>
              L’adresse actuelle ne répondra plus{'\u00a0'}; une nouvelle est donnée, avec le même nom, le même contenu
              et la même fin.
            </p>
          </div>
          <ActionForm action={action} submitLabel="Remplacer l’adresse" onDone={setIssued} cancel={<DialogCancel />}>
            <input type="hidden" name="id" value={id} />
          </ActionForm>
        </>
      )}
    </Dialog>
  )
}
