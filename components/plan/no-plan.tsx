import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/core/routes'

/** A region that has no plan yet. */
export function NoPlan() {
  return (
    <>
      <PageHeader title="Plan" />
      <EmptyState
        title="Votre région n’a pas encore de plan dans l’application"
        actions={
          <>
            <ButtonLink href={routes.imports()}>Importer un plan</ButtonLink>
            <ButtonLink href={routes.newPlan()}>Créer un plan à la main</ButtonLink>
          </>
        }
      >
        Déposez le tableau que vous tenez déjà : chaque ligne est vérifiée, rien n’est écrit avant votre accord.
      </EmptyState>
    </>
  )
}
