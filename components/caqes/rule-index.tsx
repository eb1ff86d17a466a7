import Link from 'next/link'
import type { RuleFamily } from '@/lib/caqes/rule-page'

/** Every rule, family by family, each leading to its page. */
export function RuleIndex({ families, href }: { families: readonly RuleFamily[]; href: (rule: string) => string }) {
  return (
    <div className="rule-index">
      {families.map(({ title, rules }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {rules.map(({ id, label, summary }) => (
              <li key={id}>
                <Link href={href(id)} prefetch={false}>
                  {label}
                </Link>
                <p>{summary}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
