import { Children, type ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb'

type Props = {
  title: string
  /** A StateBadge or a Tag. */
  state?: ReactNode
  /** Key facts, on one line. */
  facts?: readonly ReactNode[]
  actions?: ReactNode
  breadcrumb?: readonly Crumb[]
}

/** Top of every page: where am I, in what state, what can I do. */
export function PageHeader({ title, state, facts = [], actions, breadcrumb }: Props) {
  return (
    <header className="page-header">
      {breadcrumb && <Breadcrumb items={breadcrumb} />}
      <div className="page-title">
        <div>
          <h1>{title}</h1>
          {state}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {facts.length > 0 && (
        <ul className="page-facts">
          {Children.map(facts, (fact) => (
            <li>{fact}</li>
          ))}
        </ul>
      )}
    </header>
  )
}
