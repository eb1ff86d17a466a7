import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { routes } from '@/lib/core/routes'
import { unsubscribeAction } from '@/lib/notices/actions'
import { toUnsubscribe } from '@/lib/notices/queries/preferences'

// The address holds what proves whose mail it was: no other site is told it, no engine indexes it.
export const metadata: Metadata = { title: 'Ne plus recevoir de courriels', referrer: 'no-referrer', robots: 'noindex' }

export default async function UnsubscribePage({ params }: PageProps<'/desabonnement/[jeton]'>) {
  const { jeton } = await params
  const person = await toUnsubscribe(decodeURIComponent(jeton))
  const choose = <ButtonLink href={routes.noticePreferences()}>Choisir sujet par sujet</ButtonLink>
  if (!person)
    return (
      <ErrorState title="Ce lien n’est pas valable" actions={choose}>
        <p>Il a été coupé ou modifié. Vos choix se règlent aussi dans « Mon compte ».</p>
      </ErrorState>
    )
  return (
    <div>
      <h1>Ne plus recevoir de courriels</h1>
      <p className="lead">Notifications et récapitulatifs envoyés à {person.email}</p>
      {person.mails ? (
        <ActionForm
          action={unsubscribeAction}
          submitLabel="Ne plus recevoir ces courriels"
          cancel={<ButtonLink href={routes.noticePreferences()}>Choisir sujet par sujet</ButtonLink>}
        >
          <input type="hidden" name="token" value={jeton} />
          <p>
            Tout reste lisible dans l’application. Les courriels de votre compte, comme le choix d’un mot de passe,
            continuent d’arriver.
          </p>
        </ActionForm>
      ) : (
        <>
          <p>Vous ne recevez déjà plus aucun de ces courriels.</p>
          <div className="page-actions">{choose}</div>
        </>
      )}
    </div>
  )
}
