import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** What is known of an object, name on the left, value on the right. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
