import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/core/routes'

/** No notice to show: why, and where the others are. */
export function NoEntry({ unreadOnly, all }: { unreadOnly: boolean; all: string }) {
  return (
    <EmptyState
      title={unreadOnly ? 'Vous avez tout lu' : 'Rien ne vous a encore été signalé'}
      actions={
        <>
          {unreadOnly && <ButtonLink href={all}>Voir toutes les notifications</ButtonLink>}
          <ButtonLink href={routes.home()} variant="quiet">
            Revenir à l’accueil
          </ButtonLink>
        </>
      }
    >
      Une échéance qui approche, un avenant à adopter, un fichier prêt : vous en serez prévenu ici.
    </EmptyState>
  )
}
