import Form from 'next/form'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button'

type Props = {
  /** The page itself: the filters become its query. */
  action: string
  label?: string
  /** Where "Effacer" goes, when a filter is set. */
  clearHref?: string | undefined
  submitLabel?: string
  children: ReactNode
}

/** Filters kept in the address: a GET form, which works without JavaScript. Fields inside may stay empty without saying so; `required` would keep the form from being sent. */
export function FilterBar({ action, label = 'Filtres', clearHref, submitLabel = 'Filtrer', children }: Props) {
  return (
    <Form action={action} className="filter-bar" role="search" aria-label={label}>
      {children}
      <div className="page-actions">
        <Button type="submit">{submitLabel}</Button>
        {clearHref && (
          <ButtonLink variant="quiet" href={clearHref}>
            Effacer les filtres
          </ButtonLink>
        )}
      </div>
    </Form>
  )
}
