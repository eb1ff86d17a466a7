// A server process that sends digests, hesitating between two people: `tsx --conditions=react-server tests/support/digest-worker.ts`.
import { digestJob } from '@/lib/dashboards/jobs'
import { startJobs } from '@/lib/server/jobs/start'

await startJobs([digestJob])
process.stdout.write('ready\n')
