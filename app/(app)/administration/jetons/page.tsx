import type { Metadata } from 'next'
import { ApiTokenForm } from '@/components/accounts/api-token-form'
import { ApiTokensTable } from '@/components/accounts/api-tokens-table'
import { PageHeader } from '@/components/ui/page-header'
import { issueApiTokenAction, revokeApiTokenAction } from '@/lib/accounts/actions'
import { canManageApiTokens } from '@/lib/accounts/policy'
import { apiTokens } from '@/lib/accounts/queries/api-tokens'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'

export const metadata: Metadata = { title: 'Jetons d’accès' }

export default async function ApiTokensPage() {
  const user = await requireUser()
  if (!canManageApiTokens(user)) return outOfPerimeter(user, { type: 'route', id: routes.apiTokens() })
  const rows = await apiTokens(user)
  return (
    <>
      <PageHeader
        title="Jetons d’accès"
        breadcrumb={[{ label: 'Administration', href: routes.administration() }, { label: 'Jetons d’accès' }]}
        facts={['Un jeton ouvre la simulation des règles à l’outil d’un partenaire, et rien d’autre']}
      />
      <ApiTokensTable rows={rows} revoke={revokeApiTokenAction} />
      <section className="section narrow">
        <h2>Émettre un jeton</h2>
        <ApiTokenForm action={issueApiTokenAction} />
        <p className="field-help secret-door">
          L’outil envoie ses demandes à <code>POST {routes.simulationsApi()}</code>
          {'\u00a0; '}
          <a href={routes.openApi()}>la description OpenAPI</a> dit comment les écrire.
        </p>
      </section>
    </>
  )
}
