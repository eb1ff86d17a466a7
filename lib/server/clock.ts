import 'server-only'
import { type CivilDate, fromDatabaseDate, parisDate, sameParisTimeOn } from '@/lib/core/civil-date'
import { db, outsideSnapshot, type Tx } from './db'
import { logger } from './logger'

type Story = { date: CivilDate | null; readAt: number }

const held = globalThis as typeof globalThis & { gdrStory?: Story | undefined }
let refreshing = false
let fixed: Date | undefined

const storyKeptMs = 5_000

/** Tests and the past of a demo world only: every reading returns this instant until `undefined` is given. */
export function setClock(instant: Date | undefined): void {
  fixed = instant
}

/** The real instant, for what concerns security and machines: tokens, sessions, locks, jobs. */
export function systemNow(): Date {
  return fixed ?? new Date()
}

/** To be called by whoever writes the world's row: the next reading asks the database. */
export function forgetStory(): void {
  held.gdrStory = undefined
}

/** Story date of the world, or null when it lives today.
 * Read once, then answered from memory: a reading older than five seconds is still answered at once and renewed behind,
 * so that nobody inside a transaction waits for a second connection. Inside a transaction give it: even the first reading
 * then needs no other connection (a pool of one would wait for itself). */
export async function storyDate(tx?: Tx): Promise<CivilDate | null> {
  const known = held.gdrStory
  if (!known) return (await readStory(tx)).date
  if (Date.now() - known.readAt > storyKeptMs) renewStory()
  return known.date
}

async function readStory(tx?: Tx): Promise<Story> {
  const world = await (tx ?? db()).world.findUnique({ where: { id: 1 }, select: { storyDate: true } })
  const story = { date: world?.storyDate ? fromDatabaseDate(world.storyDate) : null, readAt: Date.now() }
  held.gdrStory = story
  return story
}

function renewStory(): void {
  if (refreshing) return
  refreshing = true
  outsideSnapshot(() => readStory())
    .catch((error: unknown) => logger().warn({ err: error }, 'the story date could not be read again'))
    .finally(() => {
      refreshing = false
    })
}

/** The instant people live in: the real one or, in a demo world, the same time of day in Paris on the story date. */
export async function now(tx?: Tx): Promise<Date> {
  const real = systemNow()
  if (fixed) return real
  const date = await storyDate(tx)
  return date === null ? real : sameParisTimeOn(date, real)
}

/** The civil day in Paris people live in. */
export async function today(tx?: Tx): Promise<CivilDate> {
  return parisDate(await now(tx))
}
