import { z } from 'zod'
import type { Role } from '@/lib/accounts/model'
import { type NoticeChannel, type NoticeKind, noticeChannelNames, noticeKindNames } from './model'

/** When the digest leaves. */
export const digestRhythms = { daily: 'Chaque jour', weekly: 'Chaque semaine' } satisfies Record<string, string>
export type DigestRhythm = keyof typeof digestRhythms

/** For zod. */
export const digestRhythmNames = Object.keys(digestRhythms) as [DigestRhythm, ...DigestRhythm[]]

/** 1 is Monday. */
export const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

export type Choices = Record<NoticeKind, NoticeChannel>

/** How a person is told; `lockVersion` 0 while they chose nothing. */
export type Preferences = { choices: Choices; rhythm: DigestRhythm; weekday: number; lockVersion: number }

/** As the database holds it. */
export type StoredPreference = { choices: unknown; rhythm: DigestRhythm; weekday: number; lockVersion: number }

/** Who carries actions: a morning mail when something moved, a mail at once when somebody waits for them. */
const carrier: Choices = {
  late: 'digest',
  due: 'digest',
  waiting: 'mail',
  plan: 'digest',
  comment: 'mail',
  work: 'app',
}
/** Who steers from further away: once a week. */
const steerer: Choices = { ...carrier, comment: 'app' }
/** Who carries no action of the plan: what waits for them, and the rest where they look for it. */
const visitor: Choices = { late: 'app', due: 'app', waiting: 'mail', plan: 'app', comment: 'app', work: 'app' }

const daily = (choices: Choices) => ({ choices, rhythm: 'daily', weekday: 1 }) as const
const weekly = (choices: Choices) => ({ choices, rhythm: 'weekly', weekday: 1 }) as const

const byRole: Record<Role, Omit<Preferences, 'lockVersion'>> = {
  ars_officer: daily(carrier),
  dcgdr: daily(carrier),
  local_am: daily(carrier),
  omedit: daily(carrier),
  dg_ars: weekly(steerer),
  crc3a_member: weekly(steerer),
  regional_admin: weekly({ ...visitor, plan: 'digest' }),
  national_admin: weekly({ ...visitor, waiting: 'digest' }),
  iraps_member: weekly({ ...visitor, plan: 'digest' }),
  establishment_director: weekly({ ...visitor, comment: 'mail' }),
  establishment_delegate: weekly({ ...visitor, comment: 'mail' }),
}

const storedChoices = z.partialRecord(z.enum(noticeKindNames), z.enum(noticeChannelNames))

/** What holds for a person: their own choices, and those of their role for a kind that came since. */
export function preferencesOf(role: Role, stored: StoredPreference | null): Preferences {
  const sane = byRole[role]
  if (!stored) return { ...sane, lockVersion: 0 }
  const own = storedChoices.safeParse(stored.choices).data ?? {}
  const { rhythm, weekday, lockVersion } = stored
  return { choices: { ...sane.choices, ...own }, rhythm, weekday, lockVersion }
}

/** The same choices without any mail: what was mailed stays in the application. */
export function withoutMails(choices: Choices): Choices {
  const entries = Object.entries(choices).map(([kind, channel]) => [
    kind,
    channel === 'mail' || channel === 'digest' ? 'app' : channel,
  ])
  return Object.fromEntries(entries) as Choices
}

/** Does any mail leave with these choices? */
export function wantsMails(choices: Choices): boolean {
  return Object.values(choices).some((channel) => channel === 'mail' || channel === 'digest')
}
