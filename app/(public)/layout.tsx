import type { ReactNode } from 'react'
import { PublicShell } from '@/components/layout/public-shell'
import { storyDate } from '@/lib/server/clock'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell storyDate={await storyDate()}>{children}</PublicShell>
}
