import { ButtonLink } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { routes } from '@/lib/core/routes'

export default function NotFoundInside() {
  return (
    <ErrorState
      title="Page introuvable ou hors de votre périmètre"
      actions={<ButtonLink href={routes.home()}>Revenir à l’accueil</ButtonLink>}
    >
      <p>
        L’objet demandé n’existe pas, ou votre rôle et votre territoire ne permettent pas de le voir. Si vous pensez
        devoir y accéder, demandez-le à l’administrateur de votre région.
      </p>
    </ErrorState>
  )
}
