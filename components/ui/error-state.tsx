import type { ReactNode } from 'react'

type Props = {
  title: string
  /** Heading level; 1 when the error is the page. */
  level?: 1 | 2 | 3
  reference?: string | undefined
  actions?: ReactNode
  children: ReactNode
}

/** What could not be shown: what happened, what was kept, what to do. */
export function ErrorState({ title, level = 1, children, reference, actions }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className="error-state">
      <Heading>{title}</Heading>
      <div className="prose">{children}</div>
      {reference && <p className="field-help">Référence à transmettre au support : {reference}</p>}
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  )
}
