import { endOfDeadline } from '@/lib/core/paris-deadline'
import type { FollowedOccurrence, OccurrenceWord } from '@/lib/plan/model'
import { type OccurrenceContext, occurrenceDays, occurrenceState } from '@/lib/plan/occurrence-state'
import { MarkButton, type MarkTarget } from './marking'
import { OccurrenceBadge } from './occurrence-badge'
import { OccurrenceHistory } from './occurrence-history'
import { ProofLink } from './proof-link'

/** What every occurrence of a page is shown with. */
export type Reading = {
  context: OccurrenceContext
  /** Words on the occurrences of the deadline, latest first. */
  words: readonly OccurrenceWord[]
  /** INSEE code of the reader's region, for the hour its deadlines end at. */
  readerRegion: string | null
  mayReport: boolean
}

type Props = Reading & { one: FollowedOccurrence; id?: string }

/** One occurrence: its days, its state, what proves it, what was said before, and what may be said now. */
export function OccurrenceLine({ one, context, words, readerRegion, mayReport, id }: Props) {
  const own = words.filter((word) => word.endsOn === one.to)
  const current = one.done ? own.find((word) => word.done) : undefined
  const state = occurrenceState(one, context)
  const end = state === 'en_cours' ? endOfDeadline(one.to, readerRegion) : null
  return (
    <li id={id} className="occurrence">
      <span className="occurrence-dates">{occurrenceDays(one)}</span>
      <OccurrenceBadge one={one} context={context} />
      <div className="occurrence-told">
        {current?.proof && <span>{current.proof}</span>}
        {current?.file && <ProofLink wordId={current.id} file={current.file} />}
        {end && <span className="muted">{end}</span>}
        <OccurrenceHistory words={own} current={current} />
      </div>
      {mayReport && <Buttons one={one} context={context} current={current} />}
    </li>
  )
}

type ButtonsProps = { one: FollowedOccurrence; context: OccurrenceContext; current: OccurrenceWord | undefined }

function Buttons({ one, context: { deadline }, current }: ButtonsProps) {
  const target: Omit<MarkTarget, 'kind'> = {
    key: `${deadline.position}:${one.to}`,
    deadline: deadline.raw,
    days: occurrenceDays(one),
    from: one.from,
    earlier: deadline.occurrences.filter((other) => other.to < one.to && other.done === null).length,
  }
  if (one.done === null)
    return (
      <div className="occurrence-buttons">
        <MarkButton target={{ ...target, kind: 'done' }} label="Déclarer faite" variant="secondary" />
      </div>
    )
  const said = { on: one.done.on, proof: current?.proof ?? one.done.proof }
  return (
    <div className="occurrence-buttons">
      <MarkButton target={{ ...target, ...said, kind: 'correct' }} label="Corriger" />
      <MarkButton target={{ ...target, kind: 'take-back' }} label="Revenir" />
    </div>
  )
}
