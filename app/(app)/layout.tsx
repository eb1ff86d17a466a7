import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { Toaster } from '@/components/ui/toast'
import { currentUser } from '@/lib/accounts/session'
<<<<<<< HEAD
import { unreadCount } from '@/lib/dashboards/queries/notices'
import { storyDate } from '@/lib/server/clock'
=======
import { storyDate, today } from '@/lib/server/clock'
>>>>>>> 4cb3e5e (Dated settings of a region: choices A1 to A30, masking, accent, logo, letterhead; the simulator and the API read them on the day of the case)
import { hasJobs } from '@/lib/server/jobs/queries'
import { regionLook } from '@/lib/settings/queries/look'
import { displayChoice } from '../display-choice'

/** Frame of the signed-in pages. It grants nothing: each page asks requireUser and its own right. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [user, date, display, day] = await Promise.all([currentUser(), storyDate(), displayChoice(), today()])
  if (!user) return children
<<<<<<< HEAD
  const [jobs, unread] = await Promise.all([hasJobs(user.id), unreadCount(user)])
  return (
    <AppShell user={user} storyDate={date} jobs={jobs} unread={unread} {...display}>
=======
  const [jobs, look] = await Promise.all([hasJobs(user.id), regionLook(user.regionCode, day)])
  return (
    <AppShell user={user} storyDate={date} jobs={jobs} look={look} {...display}>
>>>>>>> 4cb3e5e (Dated settings of a region: choices A1 to A30, masking, accent, logo, letterhead; the simulator and the API read them on the day of the case)
      {children}
      <Toaster />
    </AppShell>
  )
}
