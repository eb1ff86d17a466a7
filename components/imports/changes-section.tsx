import { Tag, type Tone } from '@/components/ui/state-badge'
import type { BatchReport } from '@/lib/imports/report'
import type { ChangeKind, ContentChange } from '@/lib/plan/content-changes'

const kinds: Record<ChangeKind, { word: string; tone: Tone }> = {
  added: { word: '+ ajouté', tone: 'success' },
  changed: { word: '≠ modifié', tone: 'info' },
  removed: { word: '− supprimé', tone: 'danger' },
}

const words: Readonly<Record<string, string>> = {
  number: 'numéro',
  title: 'intitulé',
  regional: 'marque régionale',
  deadlines: 'échéances',
  indicators: 'indicateurs',
  actors: 'acteurs',
  rawActors: 'acteurs imprimés',
  position: 'place',
  parent: 'programme parent',
  order: 'ordre',
  context: 'contexte',
  objectives: 'objectifs',
  resultIndicators: 'indicateurs de résultat',
  lead: 'pilote',
  part: 'partie',
}

/** What publishing would change in the plan as it stands. */
export function ChangesSection({ report }: { report: BatchReport }) {
  if (report.changes.length === 0) return null
  const { added, changed, removed } = report.changeCounts
  const hidden = added + changed + removed - report.changes.length
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">Différences avec le plan actuel</h2>
      <ul className="change-list">
        {report.changes.map((change) => (
          <Change key={`${change.kind}-${change.object}-${change.path}-${change.name}`} change={change} />
        ))}
      </ul>
      {hidden > 0 && <p className="field-help">Et {hidden} autres différences.</p>}
    </section>
  )
}

function Change({ change }: { change: ContentChange }) {
  const { word, tone } = kinds[change.kind]
  const fields = change.fields.map((field) => words[field] ?? field).join(', ')
  return (
    <li>
      <Tag tone={tone}>{word}</Tag> {change.name}
      {(change.path || fields) && (
        <span className="field-help"> {[change.path, fields].filter(Boolean).join(' — ')}</span>
      )}
    </li>
  )
}
