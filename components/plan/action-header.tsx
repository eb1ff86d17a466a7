import { ExportMenu } from '@/components/exports/export-menu'
import type { Crumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { MeteoBadge, StateBadge, Tag } from '@/components/ui/state-badge'
import { formatDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import type { MeteoView } from '@/lib/plan/meteo'
import type { Place } from '@/lib/plan/model'
import type { ActionRow } from '@/lib/plan/tree'

type Plan = { code: string; title: string }

type Props = {
  plan: Plan
  place: readonly Place[]
  row: ActionRow
  query: string
  mayEdit: boolean
  meteos: readonly MeteoView[]
}

/** Where the action stands, its state, and its key facts in one line. */
export function ActionHeader({ plan, place, row, query, mayEdit, meteos }: Props) {
  return (
    <PageHeader
      breadcrumb={[...crumbs(plan, place, query), { label: `Action ${row.number}` }]}
      title={row.title}
      facts={[
        <StateBadge key="state" state={row.state} />,
        ...(meteos[0] ? [<MeteoBadge key="meteo" meteo={meteos[0].meteo} />] : []),
        `Action ${row.number}`,
        ...(row.regional ? [<Tag key="regional">régionale</Tag>] : []),
        deadlineFact(row),
        row.actors.join(', ') || 'aucun acteur imprimé',
      ]}
      actions={
        <>
          <ExportMenu kinds={['action-sheet']} query={sheetQuery(row.id, query)} />
          {mayEdit && <ButtonLink href={routes.editAction(row.id)}>Modifier l’action</ButtonLink>}
        </>
      }
    />
  )
}

function deadlineFact({ next }: ActionRow): string {
  if (next === null) return 'aucune échéance à venir'
  return next.late
    ? `échéance dépassée depuis le ${formatDate(next.to)}`
    : `prochaine échéance le ${formatDate(next.to)}`
}

/** The way from the plan to an object; programmes have their page, parts and chantiers are places in the plan. */
export function crumbs(plan: Plan, place: readonly Place[], query: string): Crumb[] {
  return [
    { label: 'Plan', href: routes.plan(joined(planQuery({ plan: plan.code }), query)) },
    ...place.map(({ kind, id, name }) => ({
      label: name,
      ...(kind === 'programme' ? { href: routes.programme(id, query) } : {}),
      ...(kind === 'part' ? { href: routes.plan(planQuery({ plan: plan.code, part: id })) } : {}),
    })),
  ]
}

/** What the fiche of an object is asked with: the object, and the day it is read. */
export function sheetQuery(id: string, query: string): string {
  return joined(`id=${id}`, query)
}

function joined(first: string, second: string): string {
  return second === '' ? first : `${first}&${second.slice(1)}`
}
