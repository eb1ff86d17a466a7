import type { Metadata } from 'next'
import { NewPasswordFields } from '@/components/accounts/new-password-fields'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { choosePasswordAction } from '@/lib/accounts/actions'
import { accountOfToken } from '@/lib/accounts/queries/sign-in'
import { routes } from '@/lib/core/routes'

// The address holds the link's secret: no other site is told it, no engine indexes it.
export const metadata: Metadata = { title: 'Choisir un mot de passe', referrer: 'no-referrer', robots: 'noindex' }

export default async function ChoosePasswordPage({ params }: PageProps<'/mot-de-passe/[token]'>) {
  const { token } = await params
  const account = await accountOfToken(token)
  if (!account)
    return (
      <ErrorState
        title="Ce lien n’est plus valable"
        actions={
          <>
            <ButtonLink href={routes.forgottenPassword()} variant="primary">
              Recevoir un nouveau lien
            </ButtonLink>
            <ButtonLink href={routes.signIn()}>Se connecter</ButtonLink>
          </>
        }
      >
        <p>Il a déjà servi, il a expiré, ou un lien plus récent vous a été envoyé.</p>
      </ErrorState>
    )
  return (
    <div className="sign-in">
      <div>
        <h1>{account.kind === 'invitation' ? `Bienvenue, ${account.name}` : 'Choisir un nouveau mot de passe'}</h1>
        <p className="lead">Pour le compte {account.email}</p>
        <ActionForm action={choosePasswordAction} submitLabel="Enregistrer le mot de passe">
          <input type="hidden" name="token" value={token} />
          <NewPasswordFields label="Mot de passe" help="Plusieurs mots sans rapport se retiennent bien." />
        </ActionForm>
      </div>
    </div>
  )
}
