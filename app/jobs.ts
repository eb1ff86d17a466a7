import { digestJob, noticeTicks } from '@/lib/dashboards/jobs'
import { expiry, exportJob, namelessBytes } from '@/lib/exports/jobs'
import { tellOwner } from '@/lib/notices/jobs'
import type { RunnableJob } from '@/lib/server/jobs/definition'
import type { JobHooks } from '@/lib/server/jobs/start'

/** Every job of the application. A domain with long work exports it from its `jobs.ts` and adds its line here; instrumentation.ts starts them. */
export const jobs: readonly RunnableJob[] = [digestJob, exportJob]

/** What happens beside the jobs: a person is told that a work of theirs ended, mails and the morning are looked at, old files go. */
export const hooks: JobHooks = { onEnd: tellOwner, ticks: [...noticeTicks, expiry, namelessBytes] }
