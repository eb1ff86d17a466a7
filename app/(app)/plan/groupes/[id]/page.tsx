import type { Metadata } from 'next'
import { History } from '@/components/audit/history'
import { ClosedNotice } from '@/components/plan/avenants/closed-notice'
import { SheetForm } from '@/components/plan/groups/group-life-forms'
import { GroupSection } from '@/components/plan/groups/group-section'
import { SheetList } from '@/components/plan/groups/sheet-list'
import { Disclosure } from '@/components/plan/progress/disclosure'
import { Section } from '@/components/plan/section'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/state-badge'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import { groupPage } from '@/lib/plan/queries/groups'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Groupe de travail' }

export default async function GroupPage({ params }: PageProps<'/plan/groupes/[id]'>) {
  const [{ id }, user, day] = await Promise.all([params, requireUser(), today()])
  const page = await orOutOfPerimeter(user, { type: 'group', id }, () => groupPage(user, id, day))
  const query = planQuery({ plan: page.plan.code })
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: 'Plan', href: routes.plan(query) },
          { label: 'Groupes de travail', href: routes.groups(query) },
          { label: page.name },
        ]}
        title={page.name}
        state={page.ended ? <Tag>terminé le {formatLongDate(page.ended.on)}</Tag> : <Tag tone="info">en activité</Tag>}
      />
      <ClosedNotice status={page.plan.status} />
      <Section title="Fiches d’état d’avancement">
        <SheetList sheets={page.sheets} />
        {page.mayWrite && (
          <Disclosure title="Écrire une fiche">
            <SheetForm key={page.sheets.length} {...page} />
          </Disclosure>
        )}
      </Section>
      <GroupSection {...page} group={page} />
      <History events={page.events} />
    </>
  )
}
