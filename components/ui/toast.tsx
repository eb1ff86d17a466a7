'use client'

import { lazy, Suspense, useEffect, useState } from 'react'

const eventName = 'application:toast'

/** Says in a corner that something is done; never the only place of an error. */
export function showToast(message: string): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: message }))
}

/** Loaded with the first message: most pages never show one. */
const ToastRegion = lazy(() => import('./toast-region'))

/** Where toasts appear; once, in the layout. */
export function Toaster() {
  const [messages, setMessages] = useState<readonly string[]>([])
  useEffect(() => {
    const add = (event: Event) => {
      if (event instanceof CustomEvent) setMessages((before) => [...before, String(event.detail)])
    }
    window.addEventListener(eventName, add)
    return () => window.removeEventListener(eventName, add)
  }, [])
  if (messages.length === 0) return null
  return (
    <Suspense>
      <ToastRegion messages={messages} />
    </Suspense>
  )
}
