import type { Source } from '@/lib/rules/parameter'

/** Texts a rule rests on. */
export function RuleSources({ sources }: { sources: readonly Source[] }) {
  return (
    <section className="section" id="textes">
      <h2>Textes</h2>
      <ul className="rule-sources">
        {sources.map(({ text, article, reference, unread }) => (
          <li key={`${text} ${article}`}>
            {text}, {article}
            {unread && ' (texte non relu)'}
            <div className="field-help">{reference}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
