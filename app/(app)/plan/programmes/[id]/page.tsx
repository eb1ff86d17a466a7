import type { Metadata } from 'next'
import { crumbs } from '@/components/plan/action-header'
import { ObjectiveList, ResultIndicatorList } from '@/components/plan/objective-list'
import { countsOf, planColumns, planRows } from '@/components/plan/plan-rows'
import { ReadingNotice } from '@/components/plan/reading-notice'
import { Section } from '@/components/plan/section'
import { PageHeader } from '@/components/ui/page-header'
import { TreeTable } from '@/components/ui/tree-table'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress } from '@/lib/plan/address'
import { avenantsOf } from '@/lib/plan/queries/avenants'
import { programmeOnDay } from '@/lib/plan/queries/programme'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Programme' }

export default async function ProgrammePage({ params, searchParams }: PageProps<'/plan/programmes/[id]'>) {
  const [{ id }, { address }, user, day] = await Promise.all([
    params,
    searchParams.then(readPlanAddress),
    requireUser(),
    today(),
  ])
  const asked = address.on ?? day
  const read = await orOutOfPerimeter(user, { type: 'programme', id }, () => programmeOnDay(user, id, asked))
  const { plan, place, node, on } = read
  const avenants = await avenantsOf(user, plan)
  const query = planQuery(on === day ? {} : { on })
  return (
    <>
      <PageHeader
        breadcrumb={[...crumbs(plan, place.slice(0, -1), query), { label: node.title }]}
        title={node.title}
        facts={countsOf(node.counts).map(({ text, state }) => (
          <span key={text} className={state ? 'state' : undefined} data-s={state}>
            {text}
          </span>
        ))}
      />
      <ReadingNotice on={on} today={day} avenants={avenants} backHref={routes.programme(id)} />
      {read.context && <p className="prose printed">{read.context}</p>}
      <Section title="Objectifs chiffrés">
        <ObjectiveList objectives={read.objectives} />
      </Section>
      <Section title="Indicateurs de résultat">
        <ResultIndicatorList indicators={read.resultIndicators} />
      </Section>
      <Section title="Chantiers et actions">
        <TreeTable
          caption={`Chantiers et actions du programme ${node.title}`}
          columns={planColumns}
          rows={planRows(node.children, 'actions', query)}
          summary={plural(node.counts.total, 'action')}
        />
      </Section>
    </>
  )
}
