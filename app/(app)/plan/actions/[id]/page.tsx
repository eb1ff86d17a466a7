import type { Metadata } from 'next'
import { History } from '@/components/audit/history'
import { DeclinedSection } from '@/components/national/declined-section'
import { ActionHeader } from '@/components/plan/action-header'
import { CarriedLine } from '@/components/plan/avenants/carried-line'
import { ReadingNotice } from '@/components/plan/avenants/reading-notice'
import { VersionList } from '@/components/plan/avenants/version-list'
import { DeadlineList } from '@/components/plan/deadline-list'
import { PrintedFacts } from '@/components/plan/printed-facts'
import { CommentSection } from '@/components/plan/progress/comment-section'
import { JudgementSection } from '@/components/plan/progress/judgement-section'
import { MeteoSentence } from '@/components/plan/progress/meteo-sentence'
import { ProgressSection } from '@/components/plan/progress/progress-section'
import { Section } from '@/components/plan/section'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress } from '@/lib/plan/address'
import { actionPage } from '@/lib/plan/queries/action-page'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Action' }

/** One section a line, from the state and what can be done to the history; each takes what it needs of the page. */
export default async function ActionPage({ params, searchParams }: PageProps<'/plan/actions/[id]'>) {
  const [{ id }, { address }, user, day] = await Promise.all([
    params,
    searchParams.then(readPlanAddress),
    requireUser(),
    today(),
  ])
  const reading = { day, asked: address.on }
  const page = await orOutOfPerimeter(user, { type: 'action', id }, () => actionPage(user, id, reading))
  return (
    <>
      <ActionHeader {...page} />
      <CarriedLine carried={page.carried} />
      <ReadingNotice {...page} today={day} backHref={routes.action(id)} />
      <MeteoSentence {...page} />
      <Section title="Échéances">
        <DeadlineList {...page} />
      </Section>
      <ProgressSection {...page} />
      <JudgementSection {...page} subject="action" />
      <CommentSection {...page} subject="action" id={id} />
      <DeclinedSection {...page} />
      <PrintedFacts action={page} />
      <Section title="Versions">
        <VersionList {...page} hrefOn={(on) => routes.action(id, planQuery({ on }))} />
      </Section>
      <History events={page.events} empty="Cette action n’a pas été modifiée depuis son import." />
    </>
  )
}
