import type { RunnableJob } from '@/lib/server/jobs/definition'

/** Every job of the application. A domain with long work exports it from its `jobs.ts` and adds its line here; instrumentation.ts starts them. */
export const jobs: readonly RunnableJob[] = []
