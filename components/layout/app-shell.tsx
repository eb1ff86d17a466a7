import type { ReactNode } from 'react'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { neutralLook, type RegionLook } from '@/lib/settings/look'
import { Brand, productName } from './brand'
import type { Density, Theme } from './display'
import { MainNav } from './main-nav'
import { mainNavigation } from './navigation'
<<<<<<< HEAD
import { NoticeBell } from './notice-bell'
=======
import { RegionStyle } from './region-style'
>>>>>>> 4cb3e5e (Dated settings of a region: choices A1 to A30, masking, accent, logo, letterhead; the simulator and the API read them on the day of the case)
import { SkipLinks } from './skip-links'
import { StoryBanner } from './story-banner'
import { UserMenu } from './user-menu'

type Props = {
  user: CurrentUser
  storyDate: CivilDate | null
  /** The person has long works to look at. */
  jobs?: boolean
<<<<<<< HEAD
  /** Notices the person has not read. */
  unread: number
=======
  /** Accent and logo of the person's region. */
  look?: RegionLook
>>>>>>> 4cb3e5e (Dated settings of a region: choices A1 to A30, masking, accent, logo, letterhead; the simulator and the API read them on the day of the case)
  theme: Theme
  density: Density
  children: ReactNode
}

/** What surrounds every signed-in page. */
<<<<<<< HEAD
export function AppShell({ user, storyDate, jobs = false, unread, theme, density, children }: Props) {
=======
export function AppShell({ user, storyDate, jobs = false, look = neutralLook, theme, density, children }: Props) {
>>>>>>> 4cb3e5e (Dated settings of a region: choices A1 to A30, masking, accent, logo, letterhead; the simulator and the API read them on the day of the case)
  return (
    <div className="shell">
      <RegionStyle accent={look.accent} />
      <SkipLinks navigation />
      <header className="shell-header">
        <Brand logo={look.logo} />
        <MainNav entries={mainNavigation(user)} />
        <div className="shell-end">
          <NoticeBell unread={unread} />
          <UserMenu user={user} jobs={jobs} theme={theme} density={density} />
        </div>
      </header>
      <StoryBanner date={storyDate} />
      <main className="shell-main" id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell-footer">
        <span>{productName}</span>
        <span>Plan régional et contrats, ARS et Assurance Maladie</span>
      </footer>
    </div>
  )
}
