import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import type { Occurrence } from './model'

/** What a person says of an occurrence; `upTo`: of every earlier open one of its deadline too. */
export type Asked = {
  endsOn: CivilDate
  upTo: boolean
  done: boolean
  /** Null: the day it is said. */
  on: CivilDate | null
  proof: string | null
  /** SHA-256 of the document joined. */
  fileSha256: string | null
}

/** The word that stands on an occurrence. */
export type StandingWord = { done: boolean; on: CivilDate; proof: string | null; fileSha256: string | null }

/** A word to write. */
export type Mark = { endsOn: CivilDate; on: CivilDate }

type Limits = {
  today: CivilDate
  /** First day of the plan: before it nothing of the plan can be done. */
  planStart: CivilDate
}

/**
 * The words to write so that what is asked stands; empty when it stands already, so that a form sent twice is one word.
 * Several at once are each dated of their last day, or of the day asked when it comes first. Throws AppError INVALID_INPUT
 * for an occurrence that does not exist, a day to come, or a day before the occurrence begins.
 */
export function marksToWrite(
  asked: Asked,
  occurrences: readonly Occurrence[],
  standing: ReadonlyMap<CivilDate, StandingWord>,
  { today, planStart }: Limits,
): Mark[] {
  const target = occurrences.find((one) => one.to === asked.endsOn)
  if (!target) throw gone()
  const on = asked.on ?? today
  if (on > today) throw wrongDay(`Cette date n’est pas encore arrivée : nous sommes le ${formatDate(today)}.`)
  const word = standing.get(target.to)
  if (!asked.done) return word?.done ? [{ endsOn: target.to, on }] : []
  refuseTooEarly(target, on, planStart)
  if (!asked.upTo) return stands(word, asked, on) ? [] : [{ endsOn: target.to, on }]
  return occurrences
    .filter((one) => one.to <= target.to && !standing.get(one.to)?.done)
    .map((one) => ({ endsOn: one.to, on: one.to < on ? one.to : on }))
}

function refuseTooEarly({ from }: Occurrence, on: CivilDate, planStart: CivilDate): void {
  if (from !== null && on < from)
    throw wrongDay(
      `Cette occurrence commence le ${formatDate(from)} : elle ne peut pas avoir été faite avant. Si ce travail est celui de la période précédente, déclarez-le sur elle.`,
    )
  if (on < planStart) throw wrongDay(`Le plan commence le ${formatDate(planStart)} : rien n’y est fait avant ce jour.`)
}

function stands(word: StandingWord | undefined, asked: Asked, on: CivilDate): boolean {
  if (!word?.done || word.on !== on || word.proof !== asked.proof) return false
  return asked.fileSha256 === null || word.fileSha256 === asked.fileSha256
}

function gone(): AppError {
  return new AppError('INVALID_INPUT', {
    message: 'Cette échéance n’existe plus sous cette forme ; rechargez la page. Rien n’a été enregistré.',
  })
}

function wrongDay(message: string): AppError {
  return new AppError('INVALID_INPUT', { fields: { on: message } })
}
