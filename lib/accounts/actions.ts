'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { localPath } from '@/lib/core/local-path'
import { routes } from '@/lib/core/routes'
import { issueApiToken, revokeApiToken } from './commands/api-tokens'
import { askPasswordReset } from './commands/ask-password-reset'
import { changeAccount, deactivate, reactivate } from './commands/change-account'
import { changePassword, choosePassword } from './commands/change-password'
import { invite, resendInvitation } from './commands/invite'
import { refuseTooMany, signIn } from './commands/sign-in'
import { transferDelegations } from './commands/transfer-delegations'
import { defineAction } from './define-action'
import { defineOpenAction } from './define-open-action'
import * as inputs from './inputs'
import { closeSession, openSession } from './session-cookie'

export const signInAction = defineOpenAction({
  name: 'accounts.sign-in',
  input: inputs.signInInput,
  run: async (visitor, input) => openSession(await signIn(input, visitor.address)),
  done: 'Vous êtes connecté.',
  goTo: (_, { suite }) => localPath(suite),
})

/** Closes the session of this browser; nothing to read, nothing to refuse. */
export async function signOutAction(): Promise<void> {
  await closeSession()
  redirect(`${routes.signIn()}?avis=deconnexion`)
}

export const askPasswordResetAction = defineOpenAction({
  name: 'accounts.ask-password-reset',
  input: inputs.forgottenPasswordInput,
  run: async ({ address }, { email }) => {
    await refuseTooMany([
      { purpose: 'reset', scope: 'address', value: address },
      { purpose: 'reset', scope: 'email', value: email },
    ])
    // After the response: an account that exists must not answer later than one that does not.
    after(() => askPasswordReset(email))
  },
  done: 'Si un compte est ouvert à cette adresse, un courriel vient de partir. Son lien est valable une heure.',
})

export const choosePasswordAction = defineOpenAction({
  name: 'accounts.choose-password',
  input: inputs.choosePasswordInput,
  run: (visitor, input) => choosePassword(input, visitor.address),
  done: 'Votre mot de passe est enregistré.',
  goTo: () => `${routes.signIn()}?avis=mot-de-passe`,
})

export const changePasswordAction = defineAction({
  name: 'accounts.change-password',
  input: inputs.changePasswordInput,
  run: async (user, input) => openSession(await changePassword(user, input)),
  done: 'Votre mot de passe est changé. Vos autres sessions sont fermées.',
})

export const inviteAction = defineAction({
  name: 'accounts.invite',
  input: inputs.inviteInput,
  run: invite,
  done: ({ name }) => `L’invitation de ${name} est partie.`,
  refresh: () => [routes.users()],
  goTo: ({ id }) => `${routes.user(id)}?avis=invitation`,
})

export const resendInvitationAction = defineAction({
  name: 'accounts.resend-invitation',
  input: inputs.resendInvitationInput,
  run: resendInvitation,
  done: ({ sent }) =>
    sent
      ? 'Une nouvelle invitation est partie ; le lien précédent ne sert plus.'
      : 'L’invitation est partie il y a moins d’une minute : son lien est le bon, aucun autre courriel n’est envoyé.',
  refresh: ({ id }) => [routes.user(id)],
})

export const changeAccountAction = defineAction({
  name: 'accounts.change',
  input: inputs.changeAccountInput,
  run: changeAccount,
  done: 'L’accès est modifié ; cela vaut dès la prochaine page de cette personne.',
  refresh: ({ id }) => [routes.user(id), routes.users()],
})

export const deactivateAction = defineAction({
  name: 'accounts.deactivate',
  input: inputs.setAccessInput,
  run: deactivate,
  done: 'L’accès est désactivé ; les sessions ouvertes sont fermées.',
  refresh: ({ id }) => [routes.user(id), routes.users()],
})

export const reactivateAction = defineAction({
  name: 'accounts.reactivate',
  input: inputs.setAccessInput,
  run: reactivate,
  done: 'L’accès est rouvert.',
  refresh: ({ id }) => [routes.user(id), routes.users()],
})

export const transferDelegationsAction = defineAction({
  name: 'accounts.transfer-delegations',
  input: inputs.transferDelegationsInput,
  run: transferDelegations,
  done: ({ count }) => (count > 1 ? `${count} accès sont repris.` : 'L’accès est repris.'),
  refresh: ({ id }) => [routes.user(id), routes.users()],
})

export const issueApiTokenAction = defineAction({
  name: 'accounts.issue-api-token',
  input: inputs.issueApiTokenInput,
  run: issueApiToken,
  done: ({ name }) => `Le jeton « ${name} » est émis.`,
  refresh: () => [routes.apiTokens()],
})

export const revokeApiTokenAction = defineAction({
  name: 'accounts.revoke-api-token',
  input: inputs.revokeApiTokenInput,
  run: revokeApiToken,
  done: 'Le jeton est révoqué ; il n’ouvre plus rien.',
  refresh: () => [routes.apiTokens()],
})
