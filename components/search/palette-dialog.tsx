'use client'

import { Dialog } from '@base-ui/react/dialog'
import { Palette } from './palette'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

/** The command palette over the page; the focus comes back where it was when it closes. */
export function PaletteDialog({ open, onOpenChange }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="palette overlay-panel">
          <Dialog.Title className="visually-hidden">Rechercher dans l’application</Dialog.Title>
          <Palette onDone={() => onOpenChange(false)} />
          <Dialog.Close className="palette-close">Fermer</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
