import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, toDatabaseDate } from '@/lib/core/civil-date'
import type { FeedEvent } from '@/lib/plan/feed-events'

type Told = {
  /** Name of the calendar, as the person reads it in theirs. */
  name: string
  events: readonly FeedEvent[]
  /** The address of an action, whole. */
  addressOf: (actionId: string) => string
}

const refreshSeconds = 4 * 3600

/** Events of whole days as an iCalendar object (RFC 5545), lines of 75 octets at most, each closed by CRLF. The same events give the same bytes. */
export function icsText({ name, events, addressOf }: Told): string {
  const calendar = ical({
    // Agendas do not agree on whether a name is escaped: one without these characters reads the same in all.
    name: name.replace(/[\s,;\\\p{Cc}]+/gu, ' '),
    prodId: { company: 'Pilotage GDR', product: 'Plan', language: 'FR' },
    ttl: refreshSeconds,
  })
  for (const event of events)
    calendar.createEvent({
      id: event.uid,
      // Midnight UTC of a civil day: of a whole day only the date is written.
      start: toDatabaseDate(event.day),
      end: toDatabaseDate(addDays(event.day, 1)),
      allDay: true,
      summary: printable(event.summary),
      description: printable(event.description),
      status: ICalEventStatus[event.status],
      sequence: event.sequence,
      stamp: event.modifiedAt,
      lastModified: event.modifiedAt,
      // A deadline keeps nobody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      url: addressOf(event.actionId),
    })
  return `${calendar.toString()}\r\n`
}

/** RFC 5545 lets no control character in a text but the end of a line. */
function printable(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')
}
