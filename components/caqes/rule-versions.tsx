import { Notice } from '@/components/ui/notice'
import type { RegisteredRule } from '@/lib/rules/registry'

/** When a rule applies, and what a jurist must know of each of its versions. */
export function RuleVersions({ versions }: Pick<RegisteredRule<unknown>, 'versions'>) {
  return (
    <section className="section" id="dates">
      <h2>Dates d’application</h2>
      <ul className="rule-sources">
        {versions.map(({ regime, caution }) => (
          <li key={regime.id}>
            {regime.label}
            {caution && (
              <Notice tone="warn" title="Réponses provisoires">
                {caution}
              </Notice>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
