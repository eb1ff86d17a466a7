import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { DemoAccounts } from '@/components/accounts/demo-accounts'
import { ProConnectButton } from '@/components/accounts/proconnect-button'
import { SignInNotice, signInNoticeKeys } from '@/components/accounts/sign-in-notice'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/field'
import { PasswordField } from '@/components/ui/password-field'
import { signInAction } from '@/lib/accounts/actions'
import { demoAccounts, demoPassword } from '@/lib/accounts/demo'
import { proConnectIsSet } from '@/lib/accounts/proconnect'
import { isDemoWorld } from '@/lib/accounts/queries/sign-in'
import { currentUser } from '@/lib/accounts/session'
import { localPath } from '@/lib/core/local-path'
import { routes } from '@/lib/core/routes'

export const metadata: Metadata = { title: 'Connexion' }

const search = z.object({
  suite: z
    .string()
    .optional()
    .catch(undefined)
    .transform((path) => localPath(path)),
  avis: z.enum(signInNoticeKeys).optional().catch(undefined),
  error: z.string().optional().catch('error'),
})

export default async function SignInPage({ searchParams }: PageProps<'/connexion'>) {
  const { suite, avis, error } = search.parse(await searchParams)
  const [user, demo] = await Promise.all([currentUser(), isDemoWorld()])
  if (user) redirect(suite)
  const notice = avis ?? (error === undefined ? undefined : 'proconnect')
  return (
    <div className="sign-in" data-demo={demo ? '' : undefined}>
      <div>
        <h1>Connexion</h1>
        <p className="lead">Plan régional de gestion du risque et contrats CAQES</p>
        {notice && <SignInNotice notice={notice} />}
        <ActionForm action={signInAction} submitLabel="Se connecter" pendingLabel="Connexion…">
          <input type="hidden" name="suite" value={suite} />
          <TextField name="email" label="Adresse électronique" type="email" autoComplete="username" required />
          <PasswordField name="password" label="Mot de passe" required />
        </ActionForm>
        <p className="after-form">
          <Link href={routes.forgottenPassword()}>Mot de passe oublié</Link>
        </p>
        {proConnectIsSet() && (
          <div className="or">
            <p>Agents de l’État et de l’Assurance Maladie :</p>
            <ProConnectButton suite={suite} />
          </div>
        )}
      </div>
      {demo && <DemoAccounts action={signInAction} accounts={demoAccounts} password={demoPassword} suite={suite} />}
    </div>
  )
}
