import { noticeChannels, noticeKindNames } from './model'
import { digestRhythms, type Preferences, weekdays } from './preferences'

/** Choices as the journal keeps them: words, by the fields of components/audit/words.ts. */
export function preferenceWords({
  choices,
  rhythm,
  weekday,
}: Omit<Preferences, 'lockVersion'>): Record<string, string> {
  const kinds = noticeKindNames.map((kind) => [`tell-${kind}`, noticeChannels[choices[kind]]])
  const day = rhythm === 'weekly' ? `, le ${weekdays[weekday - 1] ?? ''}` : ''
  return { ...Object.fromEntries(kinds), digest: `${digestRhythms[rhythm]}${day}` }
}
