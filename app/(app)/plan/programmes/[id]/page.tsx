import type { Metadata } from 'next'
import { History } from '@/components/audit/history'
import { DeclinedSection } from '@/components/national/declined-section'
import { ReadingNotice } from '@/components/plan/avenants/reading-notice'
import { ProgrammeActions } from '@/components/plan/programme-actions'
import { ProgrammeHeader } from '@/components/plan/programme-header'
import { ProgrammePrinted } from '@/components/plan/programme-printed'
import { CommentSection } from '@/components/plan/progress/comment-section'
import { MeteoSentence } from '@/components/plan/progress/meteo-sentence'
import { ProgrammeSteering } from '@/components/plan/progress/programme-steering'
import { Section } from '@/components/plan/section'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { readPlanAddress } from '@/lib/plan/address'
import { programmePage } from '@/lib/plan/queries/programme-page'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Programme' }

/** One section a line, from the counts and what can be done to the history; each takes what it needs of the page. */
export default async function ProgrammePage({ params, searchParams }: PageProps<'/plan/programmes/[id]'>) {
  const [{ id }, { address }, user, day] = await Promise.all([
    params,
    searchParams.then(readPlanAddress),
    requireUser(),
    today(),
  ])
  const reading = { day, asked: address.on }
  const page = await orOutOfPerimeter(user, { type: 'programme', id }, () => programmePage(user, id, reading))
  return (
    <>
      <ProgrammeHeader {...page} />
      <ReadingNotice {...page} today={day} backHref={routes.programme(id)} />
      <MeteoSentence {...page} />
      {page.context && <p className="prose printed">{page.context}</p>}
      <Section title="Chantiers et actions">
        <ProgrammeActions {...page} />
      </Section>
      <ProgrammeSteering {...page} />
      <CommentSection {...page} subject="programme" />
      <ProgrammePrinted {...page} />
      <DeclinedSection {...page} />
      <History events={page.events} empty="Ce programme n’a pas été modifié depuis son import." />
    </>
  )
}
