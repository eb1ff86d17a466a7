import type { Metadata } from 'next'
import { DepositForm } from '@/components/imports/deposit-form'
import { TemplateLinks } from '@/components/imports/template-links'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { importFormats } from '@/lib/imports/formats'
import { canOpenImports } from '@/lib/imports/policy'
import { depositRegions } from '@/lib/imports/queries/batches'

export const metadata: Metadata = { title: 'Déposer un fichier' }

export default async function DepositPage() {
  const user = await requireUser()
  if (!canOpenImports(user)) return outOfPerimeter(user, { type: 'route', id: routes.depositImport() })
  const regions = await depositRegions(user)
  const open = importFormats.filter(({ level }) => level !== 'national' || user.role === 'national_admin')
  const formats = open.map(({ id, label, help, accept, companion }) => ({
    id,
    label,
    help,
    accept,
    companion,
  }))
  return (
    <>
      <PageHeader
        title="Déposer un fichier"
        breadcrumb={[{ label: 'Imports', href: routes.imports() }, { label: 'Déposer un fichier' }]}
        facts={['Rien n’est publié avant votre accord']}
      />
      <DepositForm formats={formats} regions={user.role === 'national_admin' ? regions : []} />
      <TemplateLinks formats={open.map(({ label, templates }) => ({ label, templates }))} />
    </>
  )
}
