import type { Metadata } from 'next'
import { z } from 'zod'
import { BodyEditor } from '@/components/territory/body-editor'
import { BodyFacts } from '@/components/territory/body-facts'
import { BodyHistory } from '@/components/territory/body-history'
import { stateTones } from '@/components/territory/body-table'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/state-badge'
import { orOutOfPerimeter, outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { isUuid } from '@/lib/core/uuid'
import { regionPages } from '@/lib/settings/pages'
import * as write from '@/lib/territory/actions'
import { bodyStates } from '@/lib/territory/bodies'
import { regionAsked } from '@/lib/territory/queries'
import { bodyPage, isOpen, territoriesOf } from '@/lib/territory/queries/body-pages'

export const metadata: Metadata = { title: 'Organisme' }

const search = z.object({ region: z.string().max(10).optional().catch(undefined) })
const actions = {
  describe: write.describeBodyAction,
  rename: write.renameBodyAction,
  merge: write.mergeBodyAction,
  deactivate: write.deactivateBodyAction,
  reactivate: write.reactivateBodyAction,
  remove: write.removeBodyAction,
}

export default async function BodyPage({ params, searchParams }: PageProps<'/administration/organismes/[id]'>) {
  const user = await requireUser()
  const { id } = await params
  const object = { type: 'body', id } as const
  const { region: asked } = search.parse(await searchParams)
  const region = await orOutOfPerimeter(user, object, () => regionAsked(user, asked))
  if (!region || !isUuid(id)) return outOfPerimeter(user, object)
  const shown = await orOutOfPerimeter(user, object, () => bodyPage(user, region.code, id))
  const territories = await territoriesOf(user, region.code)
  const { described, day, lastId } = shown
  const change = { regionCode: region.code, day, id, lastId }
  const trail = [{ label: 'Organismes', href: regionPages(user, region.code).bodies }, { label: described.name }]
  return (
    <>
      <PageHeader
        title={described.state === 'merged' ? shown.writtenAs : described.name}
        state={<Tag tone={stateTones[described.state]}>{bodyStates[described.state]}</Tag>}
        breadcrumb={[{ label: 'Administration', href: routes.administration() }, ...trail]}
        facts={[region.name]}
      />
      <BodyFacts body={shown} />
      {isOpen(shown) && <BodyEditor {...{ described, territories, actions, change }} others={shown.others} />}
      <BodyHistory entries={shown.entries} />
    </>
  )
}
