'use client'

import { useActionState, useState } from 'react'
import { idle } from '@/lib/accounts/action-state'
import type { FormAction } from '@/lib/accounts/define-action'
import type { DemoAccount } from '@/lib/accounts/demo'
import { roles } from '@/lib/accounts/model'

type Props = {
  action: FormAction<void>
  suite: string
  demo: { accounts: readonly DemoAccount[]; password: string } | null
}

export function SignInForm({ action, suite, demo }: Props) {
  const [state, send, pending] = useActionState(action, idle)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <form action={send}>
      {state.status === 'error' && <p role="alert">{state.message}</p>}
      <input type="hidden" name="suite" value={suite} />
      <label>
        Adresse électronique
        <input name="email" type="email" value={email} onChange={(e) => setEmail(e.target.value)} />
      </label>
      <label>
        Mot de passe
        <input name="password" type="password" value={password} onChange={(e) => setPassword(e.target.value)} />
      </label>
      <button type="submit" disabled={pending}>
        Se connecter
      </button>
      {demo?.accounts.map((account) => (
        <button
          key={account.email}
          type="button"
          onClick={() => {
            setEmail(account.email)
            setPassword(demo.password)
          }}
        >
          {roles[account.role]} {account.name}
        </button>
      ))}
    </form>
  )
}
