import type { Metadata } from 'next'
import { AddPartForm } from '@/components/plan/structure/add-part-form'
import { StructureHeader } from '@/components/plan/structure/structure-header'
import { StructureTree } from '@/components/plan/structure/structure-tree'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { structurePage } from '@/lib/plan/queries/structure-page'
import { readStructureAddress } from '@/lib/plan/structure-address'

export const metadata: Metadata = { title: 'Structure du plan' }

export default async function StructurePage({ searchParams }: PageProps<'/plan/structure'>) {
  const [address, user] = await Promise.all([searchParams.then(readStructureAddress), requireUser()])
  const object = { type: 'plan', id: address.avenant ?? address.plan ?? '/plan/structure' } as const
  const page = await orOutOfPerimeter(user, object, () => structurePage(user, address))
  return (
    <>
      <StructureHeader page={page} title={page.avenant ? 'Changer le plan par un avenant' : 'Structure du plan'} />
      <StructureTree page={page} />
      {page.open && page.avenant === null && <AddPartForm planId={page.plan.id} />}
    </>
  )
}
