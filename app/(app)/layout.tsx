import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { Toaster } from '@/components/ui/toast'
import { currentUser } from '@/lib/accounts/session'
import { unreadCount } from '@/lib/dashboards/queries/notices'
import { storyDate, today } from '@/lib/server/clock'
import { hasJobs } from '@/lib/server/jobs/queries'
import { regionLook } from '@/lib/settings/queries/look'
import { displayChoice } from '../display-choice'

/** Frame of the signed-in pages. It grants nothing: each page asks requireUser and its own right. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [user, date, display, day] = await Promise.all([currentUser(), storyDate(), displayChoice(), today()])
  if (!user) return children
  const [jobs, unread, look] = await Promise.all([
    hasJobs(user.id),
    unreadCount(user),
    regionLook(user.regionCode, day),
  ])
  return (
    <AppShell user={user} storyDate={date} jobs={jobs} unread={unread} look={look} {...display}>
      {children}
      <Toaster />
    </AppShell>
  )
}
