'use client'

import { Toast } from '@base-ui/react/toast'
import { useEffect, useRef } from 'react'

const shownMs = 6_000

/** The corner of the toasts: shows each message of the list once. */
export default function ToastRegion({ messages }: { messages: readonly string[] }) {
  return (
    <Toast.Provider timeout={shownMs}>
      <Feed messages={messages} />
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label="Notifications">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Feed({ messages }: { messages: readonly string[] }) {
  const { add } = Toast.useToastManager()
  const told = useRef(0)
  useEffect(() => {
    for (const description of messages.slice(told.current)) add({ description })
    told.current = messages.length
  }, [messages, add])
  return null
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
