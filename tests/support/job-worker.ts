// A server process with nothing but workers: `tsx --conditions=react-server tests/support/job-worker.ts`.
import { closeDb } from '@/lib/server/db'
import { startJobs, stopJobs } from '@/lib/server/jobs/start'
import { testJobs } from './test-jobs'

await startJobs(testJobs)
process.once('SIGTERM', async () => {
  await stopJobs()
  await closeDb()
  process.stdout.write('stopped\n')
})
process.stdout.write('ready\n')
