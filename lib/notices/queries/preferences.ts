import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'
import { type Preferences, preferencesOf, wantsMails } from '../preferences'
import { unsubscribedPerson } from './mail-links'

/** How the person is told now. */
export async function ownPreferences(user: CurrentUser): Promise<Preferences> {
  return preferencesOf(user.role, await db().noticePreference.findUnique({ where: { userId: user.id } }))
}

/** Who a link of a mail would unsubscribe, and whether they still receive mails; null for a link nobody signed. Reading changes nothing. */
export async function toUnsubscribe(token: string): Promise<{ email: string; mails: boolean } | null> {
  const id = unsubscribedPerson(token)
  if (id === null) return null
  const select = { email: true, role: true, noticeChoices: true } as const
  const person = await db().user.findUnique({ where: { id }, select })
  return person && { email: person.email, mails: wantsMails(preferencesOf(person.role, person.noticeChoices).choices) }
}
