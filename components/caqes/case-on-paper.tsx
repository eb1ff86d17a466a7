import { Facts } from '@/components/ui/facts'
import type { RunCase } from '@/lib/caqes/form/run-case'
import { caseLines } from '@/lib/caqes/words/case-words'
import { parseCivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'

/** The case as the printed sheet gives it, in the place of its form. */
export function CaseOnPaper({ shown }: { shown: RunCase }) {
  const { fields, settingFields, read } = shown
  const date = parseCivilDate(read.request.on ?? '')
  return (
    <section className="case-on-paper">
      <h2>Le cas</h2>
      <Facts
        items={[
          ...caseLines(fields, read.request.input),
          { label: 'Date', value: date ? formatLongDate(date) : 'Date habituelle de la règle' },
        ]}
      />
      <h2>Choix de la région</h2>
      {read.request.settings && <Facts items={caseLines(settingFields, read.request.settings)} />}
      <p>{standing(shown)}</p>
    </section>
  )
}

/** What answers the choices that the case does not give. */
function standing({ region, read }: RunCase): string {
  const others = read.request.settings ? 'Pour le reste : ' : ''
  if (!region) return `${others}réponses par défaut`
  return `${others}réglages de la région ${region.name} en vigueur le ${formatLongDate(region.day)}`
}
