import 'server-only'
import { type CivilDate, fromDatabaseDate, parisDate } from '@/lib/core/civil-date'
import { db } from './db'

/** The date the world of this database tells, null for a real one. Read every few seconds at most. */
let story: { date: CivilDate | null; readAt: number } | undefined
let fixed: Date | undefined

const storyKeptMs = 5_000
const dayMs = 86_400_000

/** Tests only: every reading returns this instant until `undefined` is given. */
export function setClock(instant: Date | undefined): void {
  fixed = instant
}

/** The real instant, for what concerns security and machines: tokens, sessions, locks, jobs. */
export function systemNow(): Date {
  return fixed ?? new Date()
}

/** Story date of the world, or null when it lives today. */
export async function storyDate(): Promise<CivilDate | null> {
  const at = Date.now()
  if (!story || at - story.readAt > storyKeptMs) {
    const world = await db().world.findUnique({ where: { id: 1 }, select: { storyDate: true } })
    story = { date: world?.storyDate ? fromDatabaseDate(world.storyDate) : null, readAt: at }
  }
  return story.date
}

/** The instant people live in: the real one, moved by whole days to the story date in a demo world. */
export async function now(): Promise<Date> {
  const real = systemNow()
  if (fixed) return real
  const date = await storyDate()
  if (date === null) return real
  const days = (Date.parse(date) - Date.parse(parisDate(real))) / dayMs
  return new Date(real.getTime() + days * dayMs)
}

/** The civil day in Paris people live in. */
export async function today(): Promise<CivilDate> {
  return parisDate(await now())
}
