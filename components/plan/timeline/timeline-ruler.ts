import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import type { Period } from '@/lib/plan/model'
import { lanesOf } from '@/lib/plan/timeline'
import {
  columnsOf,
  middleFraction,
  startFraction,
  type TimelineColumn,
  type TimelineScale,
} from '@/lib/plan/timeline-scale'
import { percent } from './timeline-words'

/** A day named above the scale, with a line down the rows. */
export type TimelineFlag = { key: string; at: number; text: string; lane: number; today: boolean }

/** What is above the rows: the scale, its years, the days named, and the ruling of every row as CSS. */
export type TimelineHead = {
  scale: TimelineScale
  columns: readonly TimelineColumn[]
  /** Years above half-years and months. */
  years: readonly TimelineColumn[]
  flags: readonly TimelineFlag[]
  /** Where today is, when it falls inside the plan. */
  today: number | null
  ruling: string
  lines: string
}

type Asked = {
  period: Period
  scale: TimelineScale
  /** The day read, and the day it is. */
  on: CivilDate
  day: CivilDate
  avenants: readonly { number: number; effectiveOn: CivilDate }[]
}

export function timelineHead({ period, scale, on, day, avenants }: Asked): TimelineHead {
  const [columns, years] = [columnsOf(period, scale), columnsOf(period, 'years')]
  const today = middleFraction(period, on)
  const named = avenants
    .filter(({ effectiveOn }) => period.from <= effectiveOn && effectiveOn <= period.to)
    .map(({ number, effectiveOn }) => ({
      key: `avenant ${number}`,
      at: startFraction(period, effectiveOn),
      text: `Avenant n° ${number}, ${formatDate(effectiveOn)}`,
      today: false,
    }))
  const days = [
    ...(today === null
      ? []
      : [
          {
            key: 'today',
            at: today,
            text: `${on === day ? 'Aujourd’hui' : 'Plan lu au'} ${formatDate(on)}`,
            today: true,
          },
        ]),
    ...named,
  ]
  const lanes = lanesOf(days.map(({ at }) => roomOf(at, scale)))
  return {
    scale,
    columns,
    years: scale === 'years' ? [] : years,
    flags: days.map((flag, index) => ({ ...flag, lane: lanes[index] ?? 0 })),
    today,
    ruling: rulingOf(columns, new Set(scale === 'years' ? [] : years.map(({ left }) => left))),
    lines: named
      .map(
        ({ at }) =>
          `repeating-linear-gradient(var(--line-strong) 0 3px, transparent 3px 7px) ${percent(at)} 0 / 1px 100% no-repeat`,
      )
      .join(', '),
  }
}

/** Width of a name as a fraction of the track, by scale: names stand after their line, or before it near the end. */
const nameRoom: Record<TimelineScale, number> = { years: 0.22, 'half-years': 0.22, months: 0.08 }

function roomOf(at: number, scale: TimelineScale): { left: number; right: number } {
  const room = nameRoom[scale]
  return at > 1 - room ? { left: at - room, right: at } : { left: at, right: at + room }
}

/** One gradient rules every row: a line at the start of each column, a darker one at the start of a year. */
function rulingOf(columns: readonly TimelineColumn[], years: ReadonlySet<number>): string {
  const stops = columns
    .filter(({ left }) => left > 0)
    .flatMap(({ left }) => {
      const [at, colour] = [percent(left), years.has(left) ? 'var(--rule)' : 'var(--line)']
      return [`transparent calc(${at} - 1px)`, `${colour} calc(${at} - 1px)`, `${colour} ${at}`, `transparent ${at}`]
    })
  return `linear-gradient(to right, transparent 0, ${stops.join(', ')}${stops.length > 0 ? ', ' : ''}transparent 100%)`
}
