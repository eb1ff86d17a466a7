import type { ReactNode } from 'react'
import { HelpLinks } from '@/components/guide/help-links'
import { CommandPalette } from '@/components/search/command-palette'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { neutralLook, type RegionLook } from '@/lib/settings/look'
import { Brand, productName } from './brand'
import type { Density, Theme } from './display'
import { MainNav } from './main-nav'
import { mainNavigation } from './navigation'
import { NoticeBell } from './notice-bell'
import { RegionStyle } from './region-style'
import { SkipLinks } from './skip-links'
import { StoryBanner } from './story-banner'
import { UserMenu } from './user-menu'

type Props = {
  user: CurrentUser
  storyDate: CivilDate | null
  /** The person has long works to look at. */
  jobs?: boolean
  /** Notices the person has not read. */
  unread: number
  /** Accent and logo of the person's region. */
  look?: RegionLook
  theme: Theme
  density: Density
  children: ReactNode
}

/** What surrounds every signed-in page. */
export function AppShell(props: Props) {
  const { user, storyDate, jobs = false, unread, look = neutralLook, theme, density, children } = props
  return (
    <div className="shell">
      <RegionStyle accent={look.accent} />
      <SkipLinks navigation />
      <header className="shell-header">
        <Brand logo={look.logo} />
        <MainNav entries={mainNavigation(user)} />
        <div className="shell-end">
          <CommandPalette />
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
        <HelpLinks />
      </footer>
    </div>
  )
}
