import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'
import { formatLongDate, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { sendNoticeMails } from '@/lib/notices/commands/send-notice-mails'
import type { Tx } from '@/lib/server/db'
import { defineJob } from '@/lib/server/jobs/definition'
import { enqueue } from '@/lib/server/jobs/enqueue'
import type { Tick } from '@/lib/server/jobs/start'
import { morningTick } from './commands/morning-tick'
import { sendDigests } from './commands/send-digests'
import { noticeGate } from './queries/notice-gate'

const counts = z.object({ sent: z.number(), nothing: z.number(), already: z.number() })

/** The digests of one day, in one region or everywhere. */
export const digestJob = defineJob({
  kind: 'dashboards.digest',
  input: z.object({ day: z.string(), regionCode: z.string().nullable() }),
  label: ({ day }) => `Récapitulatif du ${longDay(day)}`,
  run: ({ input, progress, signal }) =>
    sendDigests({ day: dayOf(input.day), regionCode: input.regionCode, progress, signal }),
  ready: (result, { day }) => ({
    sentence: `Récapitulatif du ${longDay(day)} : ${sentWords(counts.parse(result))}.`,
    href: routes.jobs(),
  }),
})

/** What every process that runs jobs looks at: mails that waited long enough, and the morning. */
export const noticeTicks: readonly Tick[] = [
  { name: 'notice mails', everyMs: 30_000, run: () => sendNoticeMails(noticeGate) },
  { name: 'morning', everyMs: 60_000, run: () => morningTick(askEverybody) },
]

const askEverybody = (tx: Tx, day: CivilDate) => enqueue(tx, null, digestJob, { day, regionCode: null })

function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text)
  if (day === null) throw new RangeError(`No such day: ${text}`)
  return day
}

const longDay = (text: string) => formatLongDate(dayOf(text))

function sentWords({ sent, nothing, already }: z.output<typeof counts>): string {
  return [
    plural(sent, 'courriel parti', 'courriels partis'),
    ...(nothing > 0 ? [`${plural(nothing, 'personne')} sans rien de nouveau`] : []),
    ...(already > 0 ? [`${plural(already, 'personne déjà servie', 'personnes déjà servies')}`] : []),
  ].join(', ')
}
