import type { Metadata } from 'next'
import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/field'
import { askPasswordResetAction } from '@/lib/accounts/actions'
import { routes } from '@/lib/core/routes'

export const metadata: Metadata = { title: 'Mot de passe oublié' }

export default function ForgottenPasswordPage() {
  return (
    <div className="sign-in">
      <div>
        <h1>Mot de passe oublié</h1>
        <p className="lead">Vous recevrez un lien pour en choisir un nouveau.</p>
        <ActionForm action={askPasswordResetAction} submitLabel="Recevoir le lien" pendingLabel="Envoi…">
          <TextField name="email" label="Adresse électronique" type="email" autoComplete="username" required />
        </ActionForm>
        <p className="after-form">
          <Link href={routes.signIn()}>Revenir à la connexion</Link>
        </p>
      </div>
    </div>
  )
}
