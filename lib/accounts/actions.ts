'use server'

import { localPath } from '@/lib/core/local-path'
import { signIn } from './commands/sign-in'
import { defineOpenAction } from './define-open-action'
import { signInInput } from './inputs'
import { openSession } from './session-cookie'

export const signInAction = defineOpenAction({
  name: 'accounts.sign-in',
  input: signInInput,
  run: async (visitor, input) => openSession(await signIn(input, visitor.address)),
  done: 'Vous êtes connecté.',
  goTo: (_, { suite }) => localPath(suite),
})
