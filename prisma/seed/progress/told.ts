import { addDays, type CivilDate } from '@/lib/core/civil-date'
import type { Judgement } from '@/lib/plan/judgement'
import type { Meteo } from '@/lib/plan/meteo'
import { actionName, type FollowedOccurrence, type SetState } from '@/lib/plan/model'
import { type FollowedDeadline, isLate } from '@/lib/plan/progress'
import type { ActionRow } from '@/lib/plan/tree'
import { tellJudgements, tellMeteos } from './judged'
import { doneReasons, dropReasons, notes, proofs } from './words'

type About = { actionId: string; name: string; on: CivilDate }

/** One thing a person of the demo said of an action, on a day. */
export type Told =
  | (About & { kind: 'state'; state: SetState; reason: string | null; before: SetState | null })
  | (About & {
      kind: 'occurrence'
      deadline: string
      position: number
      endsOn: CivilDate
      done: boolean
      proof: string | null
    })
  | (About & { kind: 'note'; text: string })
  | (About & { kind: 'meteo'; meteo: Meteo; sentence: string })
  | (About & { kind: 'judgement'; year: number; before: Judgement | null } & Judgement)

/** Nothing was said after this day. */
const lastDay = '2018-06-08' as CivilDate
const keptLate = { omedit: 4, everyOther: 9 }
const droppedEvery = 31

/** What people said of a plan up to a day, by rules on the place of an action in the plan: the same world each time. */
export function tellProgress(actions: readonly ActionRow[], today: CivilDate): Told[] {
  const late = actions.filter((action) => action.state === 'en_retard')
  const omedit = late.filter((action) => action.actors.includes('OMEDIT'))
  const others = late.filter((action) => !action.actors.includes('OMEDIT'))
  const stay = [
    ...omedit.slice(0, keptLate.omedit),
    ...others.filter((_, index) => index % keptLate.everyOther === keptLate.everyOther - 1),
  ]
  const moved = late.filter((action) => !stay.includes(action))
  const running = actions.filter((action) => action.state === 'en_cours')
  const told = [
    ...moved.flatMap((action, index) => tellClosed(action, index, today)),
    ...stay.flatMap((action, index) => tellLate(action, index, today)),
    ...running
      .filter((_, index) => index % 6 === 0)
      .map((action, index) => note(action, notes.length - 1 - index, '2018-05-02', index)),
    ...takenBack(running),
  ]
  return [...told, ...tellJudgements(actions, told), ...tellMeteos(actions, told)]
}

/** An action of the past that went well, now and then after its day, or was dropped. */
function tellClosed(action: ActionRow, index: number, today: CivilDate): Told[] {
  if (index % droppedEvery === droppedEvery - 1)
    return [
      state(
        action,
        'abandonnee',
        dayAfter(firstEnd(action), index, true),
        at(dropReasons, Math.floor(index / droppedEvery)),
      ),
    ]
  const past = pastOccurrences(action, today)
  const single = action.deadlines.length === 1 && action.deadlines[0]?.recurrence === null
  if (!single) return past.map((one, place) => occurrence(action, one, index + place))
  return past.map(([, { to }]) =>
    state(action, 'realisee', dayAfter(to, index, index % 4 === 3), at(doneReasons, index)),
  )
}

/** A late action: earlier occurrences are done, the last one is not, and a note often says why. */
function tellLate(action: ActionRow, index: number, today: CivilDate): Told[] {
  const past = pastOccurrences(action, today)
  const done = past.slice(0, -1).map((one, place) => occurrence(action, one, index + place))
  return index % 3 === 2 ? done : [...done, note(action, index, '2018-04-03', index)]
}

/** Words taken back: an action said réalisée too soon, then opened again. */
function takenBack(running: readonly ActionRow[]): Told[] {
  const action = running[3]
  if (!action) return []
  const again = 'Une équipe reste à former : l’action reprend (motif fictif).'
  return [
    state(action, 'realisee', '2018-02-12' as CivilDate, at(doneReasons, 3)),
    state(action, 'rouverte', '2018-03-19' as CivilDate, again, 'realisee'),
  ]
}

type Past = readonly [FollowedDeadline, FollowedOccurrence]

function pastOccurrences(action: ActionRow, today: CivilDate): Past[] {
  const all = action.deadlines.flatMap((deadline) => deadline.occurrences.map((one) => [deadline, one] as const))
  return all.filter(([, one]) => isLate(one, today)).sort(([, a], [, b]) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
}

function firstEnd(action: ActionRow): CivilDate {
  const [first] = action.deadlines.flatMap((deadline) => deadline.occurrences.map((one) => one.to)).sort()
  return first ?? lastDay
}

/** A day near the end of an occurrence: some days before it or, `after`, some weeks past it. */
function dayAfter(end: CivilDate, index: number, after: boolean): CivilDate {
  const day = addDays(end, after ? 9 + ((index * 11) % 60) : -(2 + ((index * 7) % 25)))
  return day < lastDay ? day : lastDay
}

function state(action: ActionRow, said: SetState, on: CivilDate, reason: string, before: SetState | null = null): Told {
  return { kind: 'state', actionId: action.id, name: actionName(action), on, state: said, reason, before }
}

function occurrence(action: ActionRow, [deadline, { to }]: Past, index: number): Told {
  const { raw, position } = deadline
  const on = dayAfter(to, index, index % 5 === 4)
  const about = { actionId: action.id, name: actionName(action), on }
  return { kind: 'occurrence', ...about, deadline: raw, position, endsOn: to, done: true, proof: at(proofs, index) }
}

function note(action: ActionRow, text: number, from: string, index: number): Told {
  const on = addDays(from as CivilDate, (index * 3) % 40)
  return { kind: 'note', actionId: action.id, name: actionName(action), on, text: at(notes, text) }
}

function at(texts: readonly string[], index: number): string {
  return texts[((index % texts.length) + texts.length) % texts.length] ?? ''
}
