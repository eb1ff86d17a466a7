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

/** A fact to tell. `key` names the fact: telling it twice to one person is one notice. `href` comes from lib/core/routes. */
export type NoticeToSend = { kind: NoticeKind; key: string; sentence: string; href: string }
