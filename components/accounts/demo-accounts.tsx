'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { idle } from '@/lib/accounts/action-state'
import type { FormAction } from '@/lib/accounts/define-action'
import type { DemoAccount } from '@/lib/accounts/demo'
import { roles } from '@/lib/accounts/model'

type Props = { action: FormAction<void>; accounts: readonly DemoAccount[]; password: string; suite: string }

/** The accounts of the demo world: one press signs in as that person. */
export function DemoAccounts({ action, accounts, password, suite }: Props) {
  const [state, send, pending] = useActionState(action, idle)
  return (
    <section className="demo-accounts" aria-labelledby="comptes-demo">
      <h2 id="comptes-demo">Comptes de démonstration</h2>
      <p>
        Entrez d’un geste. Mot de passe commun : <code>{password}</code>
      </p>
      {state.status === 'error' && <ErrorSummary message={state.message} fields={state.fields} />}
      <form action={send} aria-busy={pending}>
        <input type="hidden" name="password" value={password} />
        <input type="hidden" name="suite" value={suite} />
        <ul>
          {accounts.map((account) => (
            <li key={account.email}>
              <button type="submit" className="demo-account" name="email" value={account.email}>
                <strong>{roles[account.role]}</strong>
                <span>
                  {account.name}, {account.place}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}
