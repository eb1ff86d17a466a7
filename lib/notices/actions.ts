'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { markAllRead, markRead } from './commands/mark-read'
import { allReadInput, noticeInput } from './inputs'

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
