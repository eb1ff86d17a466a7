import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { Toaster } from '@/components/ui/toast'
import { currentUser } from '@/lib/accounts/session'
import { unreadCount } from '@/lib/dashboards/queries/notices'
import { storyDate } from '@/lib/server/clock'
import { hasJobs } from '@/lib/server/jobs/queries'
import { displayChoice } from '../display-choice'

/** Frame of the signed-in pages. It grants nothing: each page asks requireUser and its own right. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [user, date, display] = await Promise.all([currentUser(), storyDate(), displayChoice()])
  if (!user) return children
  const [jobs, unread] = await Promise.all([hasJobs(user.id), unreadCount(user)])
  return (
    <AppShell user={user} storyDate={date} jobs={jobs} unread={unread} {...display}>
      {children}
      <Toaster />
    </AppShell>
  )
}
