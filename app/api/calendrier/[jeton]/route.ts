import { calendarFeed } from '@/lib/exports/calendar-feed'

/** One person's calendar: no session, the secret of the address is the right. */
export async function GET(request: Request, { params }: { params: Promise<{ jeton: string }> }): Promise<Response> {
  return calendarFeed((await params).jeton, request)
}
