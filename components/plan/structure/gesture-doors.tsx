import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/core/routes'

type Site = { planCode: string; avenantId: string | null }

/** What one may do through an avenant: from the whole structure, or add at once. */
export function GestureDoors({ site }: { site: Site }) {
  return (
    <>
      <ButtonLink href={routes.gesture('ajouter', site, { object: 'action' })}>Ajouter une action</ButtonLink>
      <ButtonLink variant="primary" href={routes.structure(site)}>
        Modifier, déplacer, scinder, retirer
      </ButtonLink>
    </>
  )
}
