import type { Metadata } from 'next'
import { JobList } from '@/components/jobs/job-list'
import { RefreshWhile } from '@/components/jobs/refresh-while'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { jobsOf } from '@/lib/server/jobs/queries'

export const metadata: Metadata = { title: 'Mes tâches' }

export default async function JobsPage() {
  const user = await requireUser()
  const jobs = await jobsOf(user.id)
  const active = jobs.some(({ state }) => state === 'waiting' || state === 'running')
  return (
    <>
      <PageHeader title="Mes tâches" facts={['Travaux longs que vous avez lancés']} />
      <RefreshWhile active={active} />
      <JobList jobs={jobs} />
    </>
  )
}
