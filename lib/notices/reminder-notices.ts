import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { formatLongDate, plural } from '@/lib/core/format'
import { horizons, newSince, type Reminders } from './digest'
import type { NoticeToSend } from './model'

/** The notices of a morning: one for all that became late, one for all that comes due within the week, none when nothing moved. */
export function reminderNotices(reminders: Reminders, day: CivilDate, previous: CivilDate | null): NoticeToSend[] {
  const moved = newSince(reminders, day, previous)
  const last = addDays(day, horizons.week)
  const week = reminders.soon.filter((one) => one.day <= last)
  const notices: NoticeToSend[] = []
  if (moved.late.length > 0)
    notices.push({
      kind: 'late',
      key: `late:${day}`,
      sentence: lateSentence(moved.late.length, reminders.late.length),
      href: reminders.links.late,
    })
  if (moved.soon.some((one) => one.day <= last))
    notices.push({
      kind: 'due',
      key: `due:${day}`,
      sentence: `${plural(week.length, 'action est à rendre', 'actions sont à rendre')} d’ici au ${formatLongDate(last)}.`,
      href: reminders.links.week,
    })
  return notices
}

function lateSentence(moved: number, all: number): string {
  const now = plural(all, 'action est en retard', 'actions sont en retard')
  return moved === all
    ? `${now}.`
    : `${plural(moved, 'action de plus', 'actions de plus')} en retard : ${all} au total.`
}
