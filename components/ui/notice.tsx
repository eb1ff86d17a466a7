import type { ReactNode } from 'react'

type Props = {
  tone?: 'info' | 'success' | 'warn' | 'danger'
  title?: string
  /** Announced when it appears after an action. */
  live?: boolean
  children?: ReactNode
}

/** A sentence that matters, in its place on the page. */
export function Notice({ tone = 'info', title, live = false, children }: Props) {
  return (
    <div className="notice" data-tone={tone} {...(live ? { role: 'status' } : {})}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
  )
}
