import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/core/routes'

/** Before the national administrator has published the national plan. */
export function NoNationalPlan({ mayImport }: { mayImport: boolean }) {
  return (
    <>
      <PageHeader title="Plan national" />
      <EmptyState
        title="Le plan national n’est pas encore dans l’application"
        actions={mayImport && <ButtonLink href={routes.depositImport()}>Déposer le plan national</ButtonLink>}
      >
        {mayImport
          ? 'Déposez son tableau, puis celui des économies attendues : chaque ligne est vérifiée avant d’être publiée.'
          : 'L’administrateur national le dépose ; vous le lirez ici, avec ce que votre région en décline.'}
      </EmptyState>
    </>
  )
}
