import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatInteger, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { type Severity, severities } from '@/lib/imports/finding'
import { publicationSentence } from '@/lib/imports/model'
import type { BatchReport } from '@/lib/imports/report'

const order: readonly Severity[] = ['refused', 'doubtful', 'understood']

/** How the reading went, and what the deposit holds. */
export function ReportSummary({ report }: { report: BatchReport }) {
  return (
    <>
      <dl className="severity-counts">
        {order.map((severity) => (
          <div key={severity}>
            <dt>{severities[severity]}</dt>
            <dd>{formatInteger(report.counts[severity])}</dd>
          </div>
        ))}
      </dl>
      <Verdict report={report} />
    </>
  )
}

function Verdict({ report }: { report: BatchReport }) {
  const { state, published, counts, plan, savings, head } = report
  if (state === 'published' && published)
    return (
      <Notice tone="success" title={`Publié : ${publicationSentence(published)}.`}>
        <ButtonLink size="sm" href={report.head?.level === 'national' ? routes.nationalPlan() : routes.plan()}>
          Ouvrir le plan
        </ButtonLink>
      </Notice>
    )
  if (state !== 'deposited')
    return (
      <Notice
        title={
          state === 'undone'
            ? 'La publication de ce dépôt a été annulée.'
            : 'Ce dépôt a été abandonné ; rien n’en a été publié.'
        }
      />
    )
  if (counts.refused > 0)
    return (
      <Notice tone="danger" title={`${plural(counts.refused, 'refus', 'refus')} à corriger avant de publier`}>
        Corrigez les cellules ici, ou le fichier chez vous avant de le déposer de nouveau. Rien n’a été écrit dans le
        plan.
      </Notice>
    )
  if (savings)
    return (
      <Notice title={`Le fichier décrit ${plural(savings.items, 'poste')} d’économies, ${savings.total} M€ en tout`}>
        Chaque poste est égal à la somme de ce qui le détaille, et le total à celle des postes. Rien n’est encore écrit.
      </Notice>
    )
  if (!plan || !head) return null
  return (
    <Notice
      title={`Le fichier décrit ${plural(plan.programmes, 'programme')}, ${plural(plan.chantiers, 'chantier')} et ${plural(plan.actions, 'action')}`}
    >
      {plural(plan.deadlines, 'échéance')} et {plural(plan.indicators, 'indicateur')}. Rien n’est encore écrit dans le
      plan.
    </Notice>
  )
}
