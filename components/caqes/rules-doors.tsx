import { ExportMenu } from '@/components/exports/export-menu'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/core/routes'

/** Where one goes from the rules: their values taken away, the description of the programming interface. */
export function RulesDoors({ q }: { q: string }) {
  return (
    <>
      <ExportMenu kinds={['law']} query={q && new URLSearchParams({ q }).toString()} />
      <ButtonLink href={routes.openApi()} variant="quiet">
        Description de l’interface (OpenAPI)
      </ButtonLink>
    </>
  )
}
