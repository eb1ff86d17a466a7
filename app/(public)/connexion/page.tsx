import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { signInAction } from '@/lib/accounts/actions'
import { demoAccounts, demoPassword } from '@/lib/accounts/demo'
import { isDemoWorld } from '@/lib/accounts/queries/sign-in'
import { currentUser } from '@/lib/accounts/session'
import { localPath } from '@/lib/core/local-path'

export const metadata: Metadata = { title: 'Connexion' }

const search = z.object({ suite: z.string().optional().catch(undefined) })

export default async function SignInPage({ searchParams }: PageProps<'/connexion'>) {
  const { suite } = search.parse(await searchParams)
  const [user, demo] = await Promise.all([currentUser(), isDemoWorld()])
  if (user) redirect(localPath(suite))
  return (
    <main>
      <h1>Connexion</h1>
      <SignInForm
        action={signInAction}
        suite={localPath(suite)}
        demo={demo ? { accounts: demoAccounts, password: demoPassword } : null}
      />
    </main>
  )
}
