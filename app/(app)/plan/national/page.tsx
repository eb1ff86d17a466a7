import type { Metadata } from 'next'
import { CoverageView } from '@/components/national/coverage-view'
import { NationalHeader } from '@/components/national/national-header'
import { NationalText } from '@/components/national/national-text'
import { NoNationalPlan } from '@/components/national/no-national-plan'
import { RegionMatrix } from '@/components/national/region-matrix'
import { SavingsView } from '@/components/national/savings-view'
import { ReadingNotice } from '@/components/plan/avenants/reading-notice'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { nationalQuery, readNationalAddress } from '@/lib/plan/national-address'
import { nationalPage } from '@/lib/plan/queries/national-page'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Plan national' }

export default async function NationalPlanPage({ searchParams }: PageProps<'/plan/national'>) {
  const [address, user, day] = await Promise.all([searchParams.then(readNationalAddress), requireUser(), today()])
  const object = { type: 'plan', id: routes.nationalPlan() } as const
  const page = await orOutOfPerimeter(user, object, () => nationalPage(user, address, day))
  if (!page) return <NoNationalPlan mayImport={user.role === 'national_admin'} />
  const { on: _on, ...now } = address
  return (
    <>
      <NationalHeader page={page} address={address} />
      <ReadingNotice on={page.on} today={day} avenants={[]} backHref={routes.nationalPlan(nationalQuery(now))} />
      {page.view === 'couverture' && <CoverageView page={page} address={address} />}
      {page.words && <NationalText themes={page.themes} words={page.words} />}
      {page.view === 'economies' && <SavingsView savings={page.savings} />}
      {page.regions && <RegionMatrix regions={page.regions} on={page.on} />}
    </>
  )
}
