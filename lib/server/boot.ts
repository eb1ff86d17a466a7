import 'server-only'
import { db } from './db'
import { env } from './env'
import type { RunnableJob } from './jobs/definition'
import { type JobHooks, startJobs, stopJobs } from './jobs/start'

/** Where scripts/house/serve.mjs finds what to do between the last request and the end of the database. */
const shutdown = Symbol.for('gdr.shutdown')

/** Starts what lives beside the requests, once per process. Throws one sentence when a setting is missing or wrong. */
export async function boot(jobs: readonly RunnableJob[], hooks: JobHooks): Promise<void> {
  env()
  await startJobs(jobs, hooks)
  Object.assign(globalThis, {
    [shutdown]: async () => {
      await stopJobs()
      await db().$disconnect()
    },
  })
}
