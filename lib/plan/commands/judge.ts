import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { formatDateTime } from '@/lib/core/format'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { attainments, judgeableYears, judgementDay, judgementRefusal, timeliness } from '../judgement'
import { canJudge } from '../policy'
import type { Judge } from '../progress-inputs'
import { refuseClosedPlan } from './stored-action'
import { type HeldSubject, holdSubject } from './stored-subject'

/**
 * Judges a year of an action or a programme, or corrects the answer: every answer stays. Refuses a year that has not begun,
 * an answer that contradicts itself, and one given without having read what somebody else answered meanwhile. A plan that is
 * clos still takes the first answer of a year, for its last balance; what was answered stays.
 */
export async function judge(user: CurrentUser, input: Judge) {
  return db().$transaction(async (tx) => {
    const day = await today(tx)
    const subject = await holdSubject(tx, user, { ...input, on: judgementDay(input.year, day) })
    if (!canJudge(user, subject.plan)) throw new AppError('FORBIDDEN')
    if (!judgeableYears(subject.plan, day).includes(input.year))
      throw new AppError('INVALID_INPUT', {
        message: `L’année ${input.year} ne peut pas être jugée : elle n’a pas commencé, ou elle est hors du plan. Rien n’a été enregistré.`,
      })
    const { year, attained, onTime, progress } = input
    const refusal = judgementRefusal(input)
    if (refusal) throw invalid(refusal)
    const done = { subject: subject.type, id: subject.id, planCode: subject.plan.code }
    const before = await lastAnswer(tx, subject, year)
    if (before?.attained === attained && before.onTime === onTime && before.progress === progress)
      return { ...done, changed: false }
    if (before) refuseClosedPlan(subject.plan)
    refuseUnread(before, input)
    await tx.yearlyJudgement.create({
      data: {
        ...ownerOf(subject),
        year,
        attained,
        onTime,
        progress,
        byUserId: user.id,
        byName: user.name,
        at: await now(tx),
      },
    })
    await recordEvent(tx, user, {
      type: 'judgement.given',
      object: { type: subject.type, id: subject.id, name: subject.name },
      regionCode: subject.plan.regionCode,
      ...(before ? { before: factOf(before, year) } : {}),
      after: factOf(input, year),
    })
    return { ...done, changed: true }
  })
}

type Answer = Pick<Judge, 'attained' | 'onTime' | 'progress'>

function factOf({ attained, onTime, progress }: Answer, year: number) {
  return { year, attained, onTime, ...(progress === null ? {} : { progress }) }
}

function ownerOf({ type, id }: HeldSubject) {
  return type === 'action' ? { actionId: id } : { programmeId: id }
}

function lastAnswer(tx: Tx, subject: HeldSubject, year: number) {
  return tx.yearlyJudgement.findFirst({ where: { ...ownerOf(subject), year }, orderBy: { id: 'desc' } })
}

type Stored = NonNullable<Awaited<ReturnType<typeof lastAnswer>>>

function refuseUnread(before: Stored | null, input: Judge): void {
  if (String(before?.id ?? '') === input.seen) return
  if (!before) throw new AppError('CONFLICT', { message: 'Rechargez la page : rien n’a été enregistré.' })
  const answer = `« ${attainments[before.attained]}, délais : ${timeliness[before.onTime].toLowerCase()} »`
  throw new AppError('CONFLICT', {
    message: `${before.byName} a répondu ${answer} le ${formatDateTime(before.at)}, pendant que vous jugiez. Rien n’a été enregistré, votre réponse est gardée.`,
    detail: { kind: 'judged-meanwhile', seen: String(before.id) },
  })
}

function invalid(fields: Record<string, string>): AppError {
  return new AppError('INVALID_INPUT', { fields })
}
