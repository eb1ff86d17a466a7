import { z } from 'zod'
import { noticeChannelNames } from './model'
import { digestRhythmNames } from './preferences'

const channel = z.enum(noticeChannelNames, { error: 'Choisissez comment vous voulez être prévenu.' })

/** How a person wants to be told: one field for each kind, the rhythm of the digest, its day. */
export const preferencesInput = z
  .object({
    ...{ late: channel, due: channel, waiting: channel, plan: channel, comment: channel, work: channel },
    rhythm: z.enum(digestRhythmNames, { error: 'Choisissez un rythme.' }),
    weekday: z.coerce.number().int().min(1).max(7),
    lockVersion: z.coerce.number().int().min(0),
  })
  .transform(({ rhythm, weekday, lockVersion, ...choices }) => ({ choices, rhythm, weekday, lockVersion }))

export type PreferencesInput = z.output<typeof preferencesInput>

/** What a link of a mail carries. */
export const unsubscribeInput = z.object({ token: z.string().max(200) })

/** One notice of the person. */
export const noticeInput = z.object({ id: z.uuid() })

/** Everything the person has seen: what arrives after that instant stays unread. */
export const allReadInput = z.object({ until: z.iso.datetime() })
