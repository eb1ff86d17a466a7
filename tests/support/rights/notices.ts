import { randomUUID } from 'node:crypto'
import { type CurrentUser, roleNames } from '@/lib/accounts/model'
import { askDigest } from '@/lib/dashboards/commands/ask-digest'
import { choosePreferences } from '@/lib/notices/commands/choose'
import { markAllRead, markRead } from '@/lib/notices/commands/mark-read'
import { notify } from '@/lib/notices/commands/notify'
import { ownPreferences } from '@/lib/notices/queries/preferences'
import { db } from '@/lib/server/db'
import { aUser } from '../factories'
import type { Table } from './line'

/** A notice told to that person. */
async function noticeOf(user: CurrentUser): Promise<string> {
  const key = randomUUID()
  const fact = { kind: 'work', key, sentence: 'Votre export est prêt.', href: '/taches' } as const
  await db().$transaction((tx) => notify(tx, [user.id], fact))
  return (await db().notice.findUniqueOrThrow({ where: { userId_key: { userId: user.id, key } } })).id
}

/** What a person is told is theirs alone; whose notice it is has its own integration test. */
export const notices: Table = {
  routes: {
    '/notifications': { roles: roleNames },
    '/mon-compte/notifications': { roles: roleNames },
    '/desabonnement/[jeton]': { open: 'the token of the mail is the right' },
    'GET /api/desabonnement/[jeton]': { open: 'leads to the page that asks' },
    'POST /api/desabonnement/[jeton]': { open: 'the token of the mail is the right' },
  },
  actions: {
    'notices.choose-preferences': {
      roles: roleNames,
      run: async (user: CurrentUser) =>
        choosePreferences(await aUser(user.role), { ...(await ownPreferences(user)), lockVersion: 0 }),
    },
    'notices.unsubscribe': { open: 'the token of the mail is the right' },
    'dashboards.ask-digest': { roles: ['national_admin', 'regional_admin'], run: askDigest },
    'notices.open': {
      roles: roleNames,
      run: async (user: CurrentUser) => markRead(user, { id: await noticeOf(user) }),
    },
    'notices.mark-read': {
      roles: roleNames,
      run: async (user: CurrentUser) => markRead(user, { id: await noticeOf(user) }),
    },
    'notices.mark-all-read': {
      roles: roleNames,
      run: (user: CurrentUser) => markAllRead(user, { until: '2018-06-15T09:00:00Z' }),
    },
  },
}
