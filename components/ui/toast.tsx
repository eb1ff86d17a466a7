'use client'

import { Toast } from '@base-ui/react/toast'

const manager = Toast.createToastManager()

/** Says in a corner that something is done; never the only place of an error. */
export function showToast(message: string): void {
  manager.add({ description: message, timeout: 6_000 })
}

/** Where toasts appear; once, in the layout. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label="Notifications">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast overlay-panel">
      <Toast.Description />
      <Toast.Close className="dialog-close" aria-label="Fermer le message">
        ×
      </Toast.Close>
    </Toast.Root>
  ))
}
