import type { ShownExample } from '@/lib/caqes/worked-examples'
import { routes } from '@/lib/core/routes'

/** Worked examples of a rule, each replayed by its link. */
export function ExampleList({ rule, examples }: { rule: string; examples: readonly ShownExample[] }) {
  if (examples.length === 0) return null
  return (
    <section className="examples">
      <h3>Exemples à rejouer</h3>
      <ul>
        {examples.map(({ id, title, outcome, query }) => (
          <li key={id}>
            <a href={routes.simulation(rule, query)}>{title}</a>
            <span>{outcome}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
