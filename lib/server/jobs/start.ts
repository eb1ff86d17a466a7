import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '../db'
import { env, isBuilding } from '../env'
import { logger } from '../logger'
import { deliverMail } from '../mail-delivery'
import type { OnJobEnd, RunnableJob } from './definition'
import { Liveness, recoverOrphans, sendBack } from './liveness'
import { boss, type Entry, type QueueName, stillOurs, stopBoss, takeNext } from './queue'
import { runJob } from './run'

const workers: readonly QueueName[] = ['jobs', 'jobs', 'mail']
const idleMs = 1_000
const sweepMs = 5_000
const patienceMs = 5_000

/** Short work done again and again by every process that runs jobs: it must bear being done by two at once. */
export type Tick = { name: string; everyMs: number; run: () => Promise<unknown> }

/** What lives beside the jobs: who is told that one ended, and what is looked at from time to time. */
export type JobHooks = { onEnd?: OnJobEnd; ticks?: readonly Tick[] }

type Runtime = {
  jobs: ReadonlyMap<string, RunnableJob>
  onEnd: OnJobEnd | undefined
  liveness: Liveness
  running: Map<string, Entry>
  stop: AbortController
  loops: Promise<void>[]
}

const held = globalThis as typeof globalThis & { gdrJobs?: Runtime | undefined; gdrJobsEnd?: Promise<void> }

/** Starts the workers of this process, once: the jobs given, and the delivery of mails. Nothing during `next build` or with JOBS=off. */
export async function startJobs(definitions: readonly RunnableJob[], hooks: JobHooks = {}): Promise<void> {
  if (isBuilding() || env().JOBS === 'off' || held.gdrJobs) return
  const jobs = new Map(definitions.map((job) => [job.kind, job]))
  if (jobs.size < definitions.length) throw new Error('Two jobs have the same kind')
  const runtime: Runtime = {
    jobs,
    onEnd: hooks.onEnd,
    liveness: new Liveness(),
    running: new Map(),
    stop: new AbortController(),
    loops: [],
  }
  held.gdrJobs = runtime
  await boss()
    .start()
    .catch((error: unknown) => {
      held.gdrJobs = undefined
      throw error
    })
  runtime.loops = [
    sweep(runtime),
    ...workers.map((queue) => work(runtime, queue)),
    ...(hooks.ticks ?? []).map((tick) => beat(tick, runtime.stop.signal)),
  ]
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stopJobs)
}

/** Takes nothing more, leaves the running jobs five seconds, then gives them back to the queue. */
export async function stopJobs(): Promise<void> {
  const runtime = held.gdrJobs
  held.gdrJobs = undefined
  if (runtime) held.gdrJobsEnd = end(runtime)
  await held.gdrJobsEnd
}

async function end(runtime: Runtime): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, stopJobs)
  runtime.stop.abort()
  await Promise.race([Promise.all(runtime.loops), sleep(patienceMs, undefined, { ref: false })])
  for (const entry of runtime.running.values())
    await db().$transaction(async (tx) => {
      if (await stillOurs(tx, entry)) await sendBack(tx, entry)
    })
  await runtime.liveness.close()
  await stopBoss()
}

async function work(runtime: Runtime, queue: QueueName): Promise<void> {
  const { signal } = runtime.stop
  while (!signal.aborted) {
    try {
      const entry = await takeNext(queue)
      if (entry) await handle(runtime, entry)
      else await pause(idleMs, signal)
    } catch (error) {
      logger().error({ err: error, queue }, 'the worker of a queue stumbled')
      await pause(sweepMs, signal)
    }
  }
}

async function handle(runtime: Runtime, entry: Entry): Promise<void> {
  runtime.running.set(entry.id, entry)
  try {
    await runtime.liveness.hold(entry.id)
    if (entry.queue === 'mail') await deliverMail(entry)
    else await runJob(entry, runtime, runtime.stop.signal)
  } finally {
    runtime.running.delete(entry.id)
    await runtime.liveness.release(entry.id)
  }
}

async function beat({ name, everyMs, run }: Tick, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await run().catch((error: unknown) => logger().error({ err: error, tick: name }, 'a regular work stumbled'))
    await pause(everyMs, signal)
  }
}

async function sweep(runtime: Runtime): Promise<void> {
  const { signal } = runtime.stop
  while (!signal.aborted) {
    try {
      await runtime.liveness.keep()
      await recoverOrphans()
    } catch (error) {
      logger().error({ err: error }, 'interrupted jobs could not be looked for')
    }
    await pause(sweepMs, signal)
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}
