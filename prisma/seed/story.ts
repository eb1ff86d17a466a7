import { type CivilDate, startOfParisDay } from '@/lib/core/civil-date'
import { setClock } from '@/lib/server/clock'

const hourMs = 3_600_000

/** An instant of a working day in Paris: nine in the morning, and some minutes. */
export function instantOf(day: CivilDate, minutes = 0): Date {
  return new Date(startOfParisDay(day).getTime() + 9 * hourMs + minutes * 60_000)
}

/** Runs a command as if it were done on a past day of the story: its dates and its journal lines are of that day. */
export async function onStoryDay<T>(day: CivilDate, run: () => Promise<T>): Promise<T> {
  setClock(instantOf(day))
  try {
    return await run()
  } finally {
    setClock(undefined)
  }
}
