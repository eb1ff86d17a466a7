import { Facts } from '@/components/ui/facts'
import type { BatchReport } from '@/lib/imports/report'
import { CorrectCell } from './correct-cell'

const fields = { code: 'Code', title: 'Titre', start: 'Première année', end: 'Dernière année' } as const

/** The plan the file is read into; a table does not name it, so a person can. */
export function HeadSection({ report }: { report: BatchReport }) {
  const { head } = report
  if (!head) return null
  const editable = report.headIsTyped && report.state === 'deposited'
  const items = (Object.keys(fields) as (keyof typeof fields)[]).map((field) => ({
    label: fields[field],
    value: (
      <span className="head-value">
        {String(head[field])}{' '}
        {editable && (
          <CorrectCell
            batchId={report.id}
            lockVersion={report.lockVersion}
            correctionKey={`plan:${field}`}
            name={fields[field]}
            value={String(head[field])}
            trigger="Modifier"
          />
        )}
      </span>
    ),
  }))
  return (
    <section className="section" aria-labelledby="head">
      <h2 id="head">Plan visé</h2>
      <Facts items={items} />
    </section>
  )
}
