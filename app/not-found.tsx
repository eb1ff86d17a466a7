import type { Metadata } from 'next'
import { PublicShell } from '@/components/layout/public-shell'
import { ButtonLink } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { routes } from '@/lib/core/routes'

export const metadata: Metadata = { title: 'Page introuvable' }

export default function NotFound() {
  return (
    <PublicShell storyDate={null}>
      <ErrorState
        title="Page introuvable ou hors de votre périmètre"
        actions={
          <ButtonLink href={routes.home()} variant="primary">
            Revenir à l’accueil
          </ButtonLink>
        }
      >
        <p>L’adresse ne mène à rien que vous puissiez ouvrir. Vérifiez-la, ou repartez de l’accueil.</p>
      </ErrorState>
    </PublicShell>
  )
}
