import type { Metadata } from 'next'
import { z } from 'zod'
import { SettingEditor } from '@/components/settings/setting-editor'
import { SettingFacts } from '@/components/settings/setting-facts'
import { SettingHistory } from '@/components/settings/setting-history'
import { PageHeader } from '@/components/ui/page-header'
import { orOutOfPerimeter, outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { chooseAction, setMaskingAction } from '@/lib/settings/actions'
import { regionPages } from '@/lib/settings/pages'
import { oneSetting } from '@/lib/settings/queries/pages'
import { settingLabel } from '@/lib/settings/words'
import { regionAsked } from '@/lib/territory/queries'

type Props = PageProps<'/administration/reglages/[reglage]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const code = decodeURIComponent((await params).reglage)
  return { title: settingLabel(code).slice(0, 60) }
}

const search = z.object({ region: z.string().max(10).optional().catch(undefined) })

export default async function SettingPage({ params, searchParams }: Props) {
  const user = await requireUser()
  const code = decodeURIComponent((await params).reglage).slice(0, 100)
  const object = { type: 'route', id: routes.setting(code) } as const
  const { region: asked } = search.parse(await searchParams)
  const region = await orOutOfPerimeter(user, object, () => regionAsked(user, asked))
  if (!region) return outOfPerimeter(user, object)
  const shown = await orOutOfPerimeter(user, object, () => oneSetting(user, region.code, code))
  const { list } = regionPages(user, region.code)
  return (
    <>
      <PageHeader
        title={settingLabel(code)}
        breadcrumb={[
          { label: 'Administration', href: routes.administration() },
          { label: 'Réglages', href: list },
          { label: shown.choice?.code ?? settingLabel(code) },
        ]}
        facts={[region.name]}
      />
      <SettingFacts code={code} choice={shown.choice} held={shown.held} rules={shown.rules} />
      <SettingEditor page={shown} regionCode={region.code} actions={{ choose: chooseAction, mask: setMaskingAction }} />
      <SettingHistory history={shown.history} day={shown.day} />
    </>
  )
}
