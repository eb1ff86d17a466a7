import 'server-only'
import type { Tx } from '../db'
import type { Job } from './definition'
import { putInQueue } from './queue'

/** Puts a job in the queue, in the transaction of the fact that asks for it; gives its id, under which its progress is read.
 * `ownerId`: the person who asks, null for the application. Throws ZodError when the input is not the job's. */
export async function enqueue<Input>(tx: Tx, ownerId: string | null, job: Job<Input>, input: Input): Promise<string> {
  const { data, label } = job.prepare(input)
  const row = await tx.job.create({ data: { kind: job.kind, label, ownerId }, select: { id: true } })
  await putInQueue(tx, 'jobs', row.id, { kind: job.kind, ownerId, input: data }, job)
  return row.id
}
