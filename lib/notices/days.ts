import { type CivilDate, parisDate } from '@/lib/core/civil-date'
import type { NoticeLine } from './model'

export type NoticeDay = { day: CivilDate; lines: NoticeLine[] }

/** Notices already in order, by civil day in Paris. */
export function noticesByDay(lines: readonly NoticeLine[]): NoticeDay[] {
  const days: NoticeDay[] = []
  for (const line of lines) {
    const day = parisDate(line.createdAt)
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}
