import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode; reference?: string | undefined; actions?: ReactNode }

/** A whole page that could not be shown: what happened, what was kept, what to do. */
export function ErrorState({ title, children, reference, actions }: Props) {
  return (
    <div className="error-state">
      <h1>{title}</h1>
      <div className="prose">{children}</div>
      {reference && <p className="field-help">Référence à transmettre au support : {reference}</p>}
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  )
}
