import type { Metadata } from 'next'
import { ExportList } from '@/components/exports/export-list'
import { RefreshWhile } from '@/components/jobs/refresh-while'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { daysKept } from '@/lib/exports/model'
import { exportsOf } from '@/lib/exports/queries/my-exports'

export const metadata: Metadata = { title: 'Mes exports' }

export default async function ExportsPage() {
  const user = await requireUser()
  const exports = await exportsOf(user)
  return (
    <>
      <PageHeader
        title="Mes exports"
        facts={[`Chaque fichier est gardé ${daysKept} jours`, 'Vous seul pouvez le télécharger']}
      />
      <RefreshWhile active={exports.some(({ state }) => state === 'preparing')} />
      <ExportList exports={exports} />
    </>
  )
}
