import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddElementForm } from '@/components/plan/structure/add-element-form'
import { ChangeElementForm } from '@/components/plan/structure/change-element-form'
import { MoveElementForm } from '@/components/plan/structure/move-element-form'
import { RemoveElementForm } from '@/components/plan/structure/remove-element-form'
import { SplitChantierForm } from '@/components/plan/structure/split-chantier-form'
import { StructureHeader } from '@/components/plan/structure/structure-header'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { gestureTarget, structurePage } from '@/lib/plan/queries/structure-page'
import { additions, gestures, readGesture, readGestureAddress } from '@/lib/plan/structure-address'
import { offeredNames } from '@/lib/territory/queries/directory'

export const metadata: Metadata = { title: 'Changer le plan' }

export default async function GesturePage({ params, searchParams }: PageProps<'/plan/structure/[geste]'>) {
  const [{ geste }, address, user] = await Promise.all([params, searchParams.then(readGestureAddress), requireUser()])
  const gesture = readGesture(geste)
  const { objet: object = 'action', id, dans } = address
  if (gesture === null || (gesture === 'scinder' && object !== 'chantier')) notFound()
  const asked = { plan: address.plan, avenant: address.avenant }
  const refused = { type: 'plan', id: address.avenant ?? address.plan ?? id ?? gesture } as const
  const { page, target } = await orOutOfPerimeter(user, refused, async () => {
    const page = await structurePage(user, asked)
    return { page, target: gesture === 'ajouter' ? null : await gestureTarget(page, object, id) }
  })
  const bodies = await offeredNames(page.plan.regionCode, page.day)
  return (
    <>
      <StructureHeader
        page={page}
        gesture={gestures[gesture]}
        title={target ? `${gestures[gesture]} : ${target.name}` : additions[object]}
      />
      {page.open && target === null && <AddElementForm page={page} object={object} to={dans} bodies={bodies} />}
      {page.open && target && gesture === 'modifier' && (
        <ChangeElementForm page={page} target={target} bodies={bodies} />
      )}
      {page.open && target && gesture === 'deplacer' && <MoveElementForm page={page} target={target} />}
      {page.open && target && gesture === 'retirer' && <RemoveElementForm page={page} target={target} />}
      {page.open && target && gesture === 'scinder' && <SplitChantierForm page={page} target={target} />}
    </>
  )
}
