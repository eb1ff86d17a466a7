import { databaseAnswers } from '@/lib/server/health'

export const dynamic = 'force-dynamic'

/** For the container and the monitoring: 200 when the database answers, 503 otherwise. Says nothing else. */
export async function GET(): Promise<Response> {
  return (await databaseAnswers())
    ? Response.json({ status: 'ok' })
    : Response.json({ status: 'down' }, { status: 503 })
}
