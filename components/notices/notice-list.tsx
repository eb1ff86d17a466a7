import type { FormAction } from '@/components/ui/action-form'
import { formatLongDate, formatTime } from '@/lib/core/format'
import type { NoticeDay } from '@/lib/notices/days'
import { kindLabel, type NoticeLine } from '@/lib/notices/model'
import { MarkRead, OpenNotice } from './mark-read'

type ReadAction = FormAction<{ href: string }>

type Props = { days: readonly NoticeDay[]; read: ReadAction; open: ReadAction }

/** What a person was told, day by day; unread ones carry a mark and the word. */
export function NoticeList({ days, read, open }: Props) {
  return days.map(({ day, lines }) => (
    <section className="notice-day" key={day} aria-labelledby={`jour-${day}`}>
      <h2 id={`jour-${day}`}>{formatLongDate(day)}</h2>
      <ul>
        {lines.map((line) => (
          <Line key={line.id} line={line} read={read} open={open} />
        ))}
      </ul>
    </section>
  ))
}

function Line({ line, read, open }: { line: NoticeLine } & Omit<Props, 'days'>) {
  const unread = line.readAt === null
  return (
    <li data-unread={unread ? '' : undefined}>
      <time dateTime={line.createdAt.toISOString()}>{formatTime(line.createdAt)}</time>
      <div className="notice-line">
        <OpenNotice line={line} action={open} />
        <small>{kindLabel(line.kind)}</small>
      </div>
      {unread && <MarkRead id={line.id} sentence={line.sentence} action={read} />}
    </li>
  )
}
