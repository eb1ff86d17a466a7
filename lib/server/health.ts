import 'server-only'
import { db } from './db'

const patienceMs = 3_000

/** Whether the database answers, within three seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const answer = db().$queryRaw`select 1`.then(() => true).catch(() => false)
  const impatience = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref())
  return Promise.race([answer, impatience])
}
