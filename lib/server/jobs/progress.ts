import 'server-only'
import { db } from '../db'
import { logger } from '../logger'

type Reading = { progress: number; total?: number; message?: string }

const everyMs = 400

/** Writes the last reading of a job's progress, at most every 400 ms and one at a time. */
export class ProgressWriter {
  readonly #jobId: string
  #next: Reading | undefined
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(jobId: string) {
    this.#jobId = jobId
  }

  readonly report = (done: number, total?: number, message?: string): void => {
    this.#next = {
      progress: Math.trunc(done),
      ...(total === undefined ? {} : { total: Math.trunc(total) }),
      ...(message === undefined ? {} : { message }),
    }
    this.#timer ??= setTimeout(() => this.#write(), everyMs)
  }

  /** Writes nothing any more; resolves once the last write under way is over. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#next = undefined
    await this.#writing
  }

  #write(): void {
    this.#timer = undefined
    const reading = this.#next
    if (!reading) return
    this.#next = undefined
    this.#writing = db()
      .job.updateMany({ where: { id: this.#jobId, state: 'running' }, data: reading })
      .then(() => undefined)
      .catch((error: unknown) => logger().warn({ err: error, job: this.#jobId }, 'progress not written'))
  }
}
