import type { Metadata } from 'next'
import { History } from '@/components/audit/history'
import { ActionHeader } from '@/components/plan/action-header'
import { DeadlineList } from '@/components/plan/deadline-list'
import { PrintedFacts } from '@/components/plan/printed-facts'
import { ProgressSection } from '@/components/plan/progress-section'
import { ReadingNotice } from '@/components/plan/reading-notice'
import { Section } from '@/components/plan/section'
import { VersionList } from '@/components/plan/version-list'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { eventsOf } from '@/lib/audit/queries'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress } from '@/lib/plan/address'
import { canEditAction, canReportProgress } from '@/lib/plan/policy'
import { actionOnDay, notesOf, stateWordsOf } from '@/lib/plan/queries/action'
import { avenantsOf } from '@/lib/plan/queries/avenants'
import { versionsOf } from '@/lib/plan/queries/versions'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Action' }

export default async function ActionPage({ params, searchParams }: PageProps<'/plan/actions/[id]'>) {
  const [{ id }, { address }, user, day] = await Promise.all([
    params,
    searchParams.then(readPlanAddress),
    requireUser(),
    today(),
  ])
  const asked = address.on ?? day
  const action = await orOutOfPerimeter(user, { type: 'action', id }, () => actionOnDay(user, id, asked))
  const { plan, on, row, lockVersion } = action
  const [avenants, versions, notes, stateWords, events] = await Promise.all([
    avenantsOf(user, plan),
    versionsOf(id),
    notesOf(id, on),
    stateWordsOf(id, on),
    eventsOf(user, 'action', id),
  ])
  const now = on === day || asked === day
  const mayEdit = now && canEditAction(user, plan)
  const mayReport = now && canReportProgress(user, { ...plan, actorBodyIds: action.actorBodyIds })
  const query = planQuery(now ? {} : { on })
  return (
    <>
      <ActionHeader plan={plan} place={action.place} row={row} query={query} mayEdit={mayEdit} />
      <ReadingNotice on={on} today={day} avenants={avenants} backHref={routes.action(id)} />
      <Section title="Échéances">
        <DeadlineList deadlines={row.deadlines} on={on} />
      </Section>
      <ProgressSection {...{ row, notes, stateWords, lockVersion, day, mayEdit, mayReport }} />
      <PrintedFacts action={action} />
      <Section title="Versions">
        <VersionList versions={versions} on={on} hrefOn={(from) => routes.action(id, planQuery({ on: from }))} />
      </Section>
      <History events={events} empty="Cette action n’a pas été modifiée depuis son import." />
    </>
  )
}
