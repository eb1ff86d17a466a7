import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { PublicShell } from '@/components/layout/public-shell'
import { currentUser } from '@/lib/accounts/session'
import { unreadCount } from '@/lib/dashboards/queries/notices'
import { storyDate } from '@/lib/server/clock'
import { displayChoice } from '../display-choice'

/** The frame of whoever reads: signed in or not. */
export default async function InboxLayout({ children }: { children: ReactNode }) {
  const [user, date, display] = await Promise.all([currentUser(), storyDate(), displayChoice()])
  if (!user) return <PublicShell storyDate={date}>{children}</PublicShell>
  return (
    <AppShell user={user} storyDate={date} unread={await unreadCount(user)} {...display}>
      {children}
    </AppShell>
  )
}
