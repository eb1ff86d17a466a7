import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import type { Json } from '@/lib/audit/events'
import { fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { recordFile, type StoredBytes } from '@/lib/server/storage/files'
import type { MarkOccurrence } from '../inputs'
import { type Mark, marksToWrite } from '../marking'
import { planPeriod } from '../model'
import { occurrencesOf } from '../occurrences'
import { canReportProgress } from '../policy'
import { currentVersion } from './current-version'
import { raiseLock, refuseStale } from './optimistic-lock'
import { type HeldAction, holdAction } from './stored-action'
import { tellTakenBack } from './tell-taken-back'

/** What is said of an occurrence; alone and without a reason unless told. */
export type Said = Omit<MarkOccurrence, 'upTo' | 'reason'> & Partial<Pick<MarkOccurrence, 'upTo' | 'reason'>>

/** A document received to prove it. */
export type ProofFile = { stored: StoredBytes; name: string; contentType: string }

/** Says an occurrence done, with its day, its proof and maybe a document (and, `upTo`, the earlier open ones of its deadline too), or takes the word back with a reason. */
export async function markOccurrence(
  user: CurrentUser,
  said: Said,
  file: ProofFile | null = null,
): Promise<{ id: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const { action, name, deadline } = await heldDeadline(tx, user, said)
    const standing = await standingWords(tx, said)
    const period = planPeriod(action.plan)
    const asked = { ...said, upTo: said.upTo ?? false, fileSha256: file?.stored.sha256 ?? null }
    const occurrences = deadline ? occurrencesOf(deadline, period) : []
    const limits = { today: await today(tx), planStart: period.from }
    const marks = marksToWrite(asked, occurrences, standing, limits)
    if (marks.length === 0) return { id: action.id, changed: false }
    if (!said.done && !said.reason) throw withoutReason()
    await refuseStale(tx, action, said.lockVersion)
    const before = standing.get(said.endsOn)
    const fileId = said.done ? await fileOf(tx, user, file, before) : null
    await writeWords(tx, user, said, marks, fileId)
    await record(tx, user, { action, name }, { said, marks, file, deadline: deadline?.raw ?? '', before: before?.done })
    if (!said.done && before) await tellTakenBack(tx, user, { actionId: action.id, name, endsOn: said.endsOn }, before)
    await raiseLock(tx, action.id)
    return { id: action.id, changed: true }
  })
}

/** Refuses who may not say an occurrence done, before anything of theirs is received. */
export async function refuseReporter(user: CurrentUser, actionId: string): Promise<void> {
  await db().$transaction((tx) => reportedAction(tx, user, actionId))
}

async function reportedAction(tx: Tx, user: CurrentUser, id: string) {
  const action = await holdAction(tx, user, id)
  const { version, name, actorBodyIds } = await currentVersion(tx, action)
  if (!canReportProgress(user, { ...action.plan, actorBodyIds })) throw new AppError('FORBIDDEN')
  return { action, name, version }
}

async function heldDeadline(tx: Tx, user: CurrentUser, { id, deadlinePosition }: Said) {
  const { action, name, version } = await reportedAction(tx, user, id)
  return { action, name, deadline: version.deadlines.find((one) => one.position === deadlinePosition) }
}

type Standing = Awaited<ReturnType<typeof standingWords>> extends Map<unknown, infer Word> ? Word : never

/** The last word on each occurrence of the deadline. */
async function standingWords(tx: Tx, { id: actionId, deadlinePosition }: Said) {
  const rows = await tx.occurrenceState.findMany({
    where: { actionId, deadlinePosition },
    orderBy: { id: 'desc' },
    distinct: ['endsOn'],
    select: {
      endsOn: true,
      done: true,
      on: true,
      proof: true,
      byUserId: true,
      file: { select: { id: true, sha256: true } },
    },
  })
  return new Map(
    rows.map(({ file, ...row }) => [
      fromDatabaseDate(row.endsOn),
      { ...row, on: fromDatabaseDate(row.on), fileId: file?.id ?? null, fileSha256: file?.sha256 ?? null },
    ]),
  )
}

/** The document joined now, else the one a corrected word already had. */
async function fileOf(tx: Tx, user: CurrentUser, file: ProofFile | null, before: Standing | undefined) {
  if (!file) return before?.done ? before.fileId : null
  const { stored, name, contentType } = file
  return recordFile(tx, stored, { name, contentType, createdById: user.id })
}

async function writeWords(tx: Tx, user: CurrentUser, said: Said, marks: readonly Mark[], fileId: string | null) {
  const { id: actionId, deadlinePosition, done, proof } = said
  const signature = { byUserId: user.id, byName: user.name, at: await now(tx) }
  const reason = done ? null : (said.reason ?? null)
  await tx.occurrenceState.createMany({
    data: marks.map(({ endsOn, on }) => ({
      ...{ actionId, deadlinePosition, done, reason, fileId, ...signature },
      endsOn: toDatabaseDate(endsOn),
      on: toDatabaseDate(on),
      proof: done ? proof : null,
    })),
  })
}

type Fact = {
  said: Said
  marks: readonly Mark[]
  file: ProofFile | null
  deadline: string
  before: boolean | undefined
}

async function record(
  tx: Tx,
  user: CurrentUser,
  about: { action: HeldAction; name: string },
  fact: Fact,
): Promise<void> {
  const { said, marks, file, deadline } = fact
  const [only] = marks
  const endsOn = marks.length > 1 ? marks.map((mark) => mark.endsOn) : (only?.endsOn ?? said.endsOn)
  const on = marks.length > 1 ? [...new Set(marks.map((mark) => mark.on))] : (only?.on ?? null)
  const words: Record<string, Json> = {
    ...(said.proof && said.done ? { proof: said.proof } : {}),
    ...(said.reason && !said.done ? { reason: said.reason } : {}),
    ...(file ? { file: file.name, size: file.stored.size, sha256: file.stored.sha256 } : {}),
  }
  await recordEvent(tx, user, {
    type: 'occurrence.state-set',
    object: { type: 'action', id: about.action.id, name: about.name },
    regionCode: about.action.plan.regionCode,
    before: { deadline, endsOn, done: marks.length > 1 ? false : (fact.before ?? false) },
    after: { deadline, endsOn, done: said.done, on, ...words },
  })
}

function withoutReason(): AppError {
  return new AppError('INVALID_INPUT', { fields: { reason: missingReason } })
}
const missingReason = 'Dites pourquoi vous revenez sur cette déclaration.'
