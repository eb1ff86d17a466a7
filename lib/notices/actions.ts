'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { defineOpenAction } from '@/lib/accounts/define-open-action'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { choosePreferences } from './commands/choose'
import { markAllRead, markRead } from './commands/mark-read'
import { unsubscribe } from './commands/unsubscribe'
import { allReadInput, noticeInput, preferencesInput, unsubscribeInput } from './inputs'

export const openNoticeAction = defineAction({
  name: 'notices.open',
  input: noticeInput,
  run: markRead,
  done: 'La notification est ouverte.',
  refresh: () => [routes.home(), routes.notices()],
  goTo: ({ href }) => href,
})

export const markReadAction = defineAction({
  name: 'notices.mark-read',
  input: noticeInput,
  run: markRead,
  done: 'La notification est marquée comme lue.',
  refresh: () => [routes.home(), routes.notices()],
})

export const markAllReadAction = defineAction({
  name: 'notices.mark-all-read',
  input: allReadInput,
  run: markAllRead,
  done: ({ count }) =>
    `${plural(count, 'notification marquée', 'notifications marquées')} comme ${count < 2 ? 'lue' : 'lues'}.`,
  refresh: () => [routes.home(), routes.notices()],
})

export const choosePreferencesAction = defineAction({
  name: 'notices.choose-preferences',
  input: preferencesInput,
  run: choosePreferences,
  done: 'Vos choix sont enregistrés ; ils valent dès maintenant.',
  refresh: () => [routes.noticePreferences()],
})

/** Sent by the button of the page, and by mail programs through the one-click address. */
export const unsubscribeAction = defineOpenAction({
  name: 'notices.unsubscribe',
  input: unsubscribeInput,
  run: (_, input) => unsubscribe(input),
  done: 'C’est fait : vous ne recevrez plus ces courriels. Tout reste lisible dans l’application.',
})
