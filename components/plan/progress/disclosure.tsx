import type { ReactNode } from 'react'

/** A form folded under the verb of what it does. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{title}</summary>
      {children}
    </details>
  )
}
