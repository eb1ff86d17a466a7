import type { CurrentUser } from '@/lib/accounts/model'

/** What a notice can be about, as a person chooses it in their preferences. */
export const noticeKinds = {
  late: 'Échéances dépassées',
  due: 'Échéances proches',
  waiting: 'Ce qui attend ma décision',
  plan: 'Changements du plan',
  comment: 'Commentaires',
  work: 'Travaux et fichiers prêts',
} satisfies Record<string, string>
export type NoticeKind = keyof typeof noticeKinds

/** For zod and for forms. */
export const noticeKindNames = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]

/** How a fact of one kind reaches a person. Whatever is mailed is also in the application. */
export const noticeChannels = {
  mail: 'Par mail aussitôt',
  digest: 'Dans le récapitulatif',
  app: 'Dans l’application',
  none: 'Rien',
} satisfies Record<string, string>
export type NoticeChannel = keyof typeof noticeChannels

/** For zod and for forms. */
export const noticeChannelNames = Object.keys(noticeChannels) as [NoticeChannel, ...NoticeChannel[]]

/**
 * A fact to tell. `key` names the fact: telling it twice to one person is one notice. `href` comes from lib/core/routes.
 * The sentence goes into mails: it names the object and never quotes a comment. `by` is who did it: never told their own gesture.
 */
export type NoticeToSend = { kind: NoticeKind; key: string; sentence: string; href: string; by?: string }

/** A notice as the person reads it. */
export type NoticeLine = {
  id: string
  kind: string
  sentence: string
  href: string
  createdAt: Date
  readAt: Date | null
  perimeter: string
}

/** Leaves only the notices whose object the person may still read, on the day they read them. */
export type NoticeGate = <Line extends Pick<NoticeLine, 'kind' | 'href' | 'perimeter'>>(
  user: CurrentUser,
  lines: readonly Line[],
) => Promise<Line[]>

/** Role and perimeter of a person in one text: what they were told under another one is not shown again blindly. */
export function perimeterOf(user: Pick<CurrentUser, 'role' | 'regionCode' | 'bodyId' | 'establishments'>): string {
  const { role, regionCode, bodyId, establishments } = user
  return [role, regionCode ?? '', bodyId ?? '', [...establishments].sort().join(',')].join('|')
}

/** The words of a stored kind; one that this version no longer knows has none. */
export function kindLabel(kind: string): string {
  return isNoticeKind(kind) ? noticeKinds[kind] : ''
}

export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(noticeKinds, kind)
}
