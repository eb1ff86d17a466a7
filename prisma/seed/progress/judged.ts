import type { CivilDate } from '@/lib/core/civil-date'
import type { Judgement } from '@/lib/plan/judgement'
import type { Meteo } from '@/lib/plan/meteo'
import { actionName } from '@/lib/plan/model'
import type { ActionRow } from '@/lib/plan/tree'
import type { Told } from './told'
import { judgements, weathers } from './words'

/** Two reviews: some actions of each are left to judge, one answer is corrected. */
export function tellJudgements(actions: readonly ActionRow[], told: readonly Told[]): Told[] {
  const first = actions.flatMap((action, index) =>
    index % 40 === 39 ? [] : [judged(action, 2016, '2017-02-06', answerOf(action, told, 2016, index))],
  )
  const second = actions.flatMap((action, index) =>
    index % 9 === 8 ? [] : [judged(action, 2017, '2018-02-12', answerOf(action, told, 2017, index))],
  )
  return [...first, ...second, ...corrected(actions)]
}

/** What a person would answer: from what was said of the action by the end of the year. */
function answerOf(action: ActionRow, told: readonly Told[], year: number, index: number): Judgement {
  const mine = told.filter((one) => one.actionId === action.id && one.on <= `${year}-12-31`)
  if (mine.some((one) => one.kind === 'state' && one.state === 'abandonnee')) return judgements.dropped
  if (!dueIn(action, year)) return judgements.notYet
  if (mine.some((one) => one.kind === 'state' || one.kind === 'occurrence'))
    return index % 6 === 5 ? judgements.almost : judgements.done
  if (action.state === 'en_retard') return index % 2 === 0 ? judgements.missed : judgements.late
  return index % 3 === 2 ? judgements.almost : judgements.done
}

function dueIn(action: ActionRow, year: number): boolean {
  return action.deadlines.some((deadline) =>
    deadline.occurrences.some((one) => (one.from ?? one.to) <= `${year}-12-31` && one.to >= `${year}-01-01`),
  )
}

function judged(action: ActionRow, year: number, on: string, answer: Judgement): Told {
  const about = { actionId: action.id, name: actionName(action), on: on as CivilDate }
  return { kind: 'judgement', ...about, year, before: null, ...answer }
}

/** A first answer too kind, corrected ten days later. */
function corrected([action]: readonly ActionRow[]): Told[] {
  if (!action) return []
  const again = judged(action, 2017, '2018-02-22', judgements.almost)
  return again.kind === 'judgement' ? [{ ...again, before: judgements.done }] : []
}

/** The weather of actions that go on: the late ones are nuageux or orageux, and one turned from the first to the second. */
export function tellMeteos(actions: readonly ActionRow[], told: readonly Told[]): Told[] {
  const closed = new Set(told.flatMap((one) => (one.kind === 'state' ? [one.actionId] : [])))
  const open = actions.filter((action) => !closed.has(action.id))
  const late = open.filter((action) => action.state === 'en_retard').filter((_, index) => index % 3 !== 2)
  const running = open.filter((action) => action.state === 'en_cours').filter((_, index) => index % 4 === 0)
  const [worse] = late
  return [
    ...(worse ? [felt(worse, 'nuageux', '2018-04-10', 0)] : []),
    ...late.map((action, index) => felt(action, index % 2 === 0 ? 'orageux' : 'nuageux', '2018-05-28', index)),
    ...running.map((action, index) => felt(action, index % 4 === 3 ? 'nuageux' : 'ensoleille', '2018-05-30', index)),
  ]
}

function felt(action: ActionRow, meteo: Meteo, on: string, index: number): Told {
  const sentences = weathers[meteo]
  const about = { actionId: action.id, name: actionName(action), on: on as CivilDate }
  return { kind: 'meteo', ...about, meteo, sentence: sentences[index % sentences.length] ?? '' }
}
