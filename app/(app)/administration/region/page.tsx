import type { Metadata } from 'next'
import { z } from 'zod'
import { LetterheadSample } from '@/components/settings/letterhead-sample'
import { LookEditor } from '@/components/settings/look-editor'
import { RegionChoice } from '@/components/settings/region-choice'
import { SettingHistory } from '@/components/settings/setting-history'
import { PageHeader } from '@/components/ui/page-header'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { removeLogoAction, setAccentAction, setLetterheadAction, setLogoAction } from '@/lib/settings/actions'
import { lookPage } from '@/lib/settings/queries/look-page'
import { regionAsked, regionsOf } from '@/lib/territory/queries'

export const metadata: Metadata = { title: 'Apparence de la région' }

const search = z.object({ region: z.string().max(10).optional().catch(undefined) })
const actions = {
  accent: setAccentAction,
  logo: setLogoAction,
  removeLogo: removeLogoAction,
  letterhead: setLetterheadAction,
}

export default async function LookPage({ searchParams }: PageProps<'/administration/region'>) {
  const user = await requireUser()
  const { region: asked } = search.parse(await searchParams)
  const object = { type: 'route', id: routes.regionLook() } as const
  const region = await orOutOfPerimeter(user, object, () => regionAsked(user, asked))
  const [regions, shown] = await Promise.all([regionsOf(user), region && lookPage(user, region.code)])
  return (
    <>
      <PageHeader
        title="Apparence de la région"
        breadcrumb={[{ label: 'Administration', href: routes.administration() }, { label: 'Apparence' }]}
        facts={[region?.name ?? 'Aucune région choisie', 'Couleur, logo et en-tête des documents']}
      />
      <RegionChoice action={routes.regionLook()} regions={regions} current={region?.code} />
      {shown && <LetterheadSample letterhead={shown.letterhead} logo={shown.logo} />}
      {region && shown?.mayWrite && <LookEditor page={shown} regionCode={region.code} actions={actions} />}
      {shown && <SettingHistory history={shown.history} day={shown.day} />}
    </>
  )
}
