import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { askedChanges, type DeclinerKind } from '../declination'
import type { Decline } from '../inputs'
import { actionName } from '../model'
import { axesOf, axisLabel } from '../national'
import { canDecline } from '../policy'
import { inForce } from '../queries/in-force'
import { nationalOutline } from '../queries/national'
import { holdOpenPlan } from './stored-action'

export type Declined = { source: DeclinerKind; id: string; added: number; withdrawn: number }

/**
 * Says what a regional programme or action declines of the national plan, as the form was ticked: each change is a word of its own (who, when,
 * why) and a line of the journal. Sent twice, nothing more; what somebody else changed meanwhile stays.
 */
export async function decline(user: CurrentUser, input: Decline): Promise<Declined> {
  return db().$transaction(async (tx) => {
    const day = await today(tx)
    const { plan, name } = await heldSource(tx, user, input, day)
    if (!canDecline(user, plan)) throw new AppError('FORBIDDEN')
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`decline ${input.id}`}))`
    const stored = await storedTargets(tx, input)
    const { added, withdrawn } = askedChanges(stored, input.shown, input.ticked)
    const labels = await targetLabels(tx, day, added)
    for (const [keys, declined] of [
      [added, true],
      [withdrawn, false],
    ] as const)
      for (const key of keys) {
        await writeWord(tx, user, input, key, declined, day)
        await recordEvent(tx, user, {
          type: declined ? 'declination.added' : 'declination.withdrawn',
          object: { type: input.source, id: input.id, name },
          regionCode: plan.regionCode,
          after: { target: labels.get(key) ?? 'n’est plus dans le plan national', reason: input.reason },
        })
      }
    return { source: input.source, id: input.id, added: added.length, withdrawn: withdrawn.length }
  })
}

/** The programme or action as it stands today, its plan held. Throws OUT_OF_PERIMETER, or INVALID_INPUT when it is not in force. */
async function heldSource(tx: Tx, user: CurrentUser, { source, id }: Decline, day: CivilDate) {
  const found =
    source === 'programme'
      ? await tx.programme.findUnique({ where: { id }, select: { planId: true } })
      : await tx.action.findUnique({ where: { id }, select: { planId: true } })
  if (!found) throw new AppError('OUT_OF_PERIMETER')
  const plan = await holdOpenPlan(tx, user, found.planId, 'share')
  const name =
    source === 'programme'
      ? (await tx.programmeVersion.findFirst({ where: { programmeId: id, ...inForce(day) }, select: { title: true } }))
          ?.title
      : await actionTitle(tx, id, day)
  if (name === undefined)
    throw new AppError('INVALID_INPUT', {
      message: `${source === 'programme' ? 'Ce programme' : 'Cette action'} n’est pas en vigueur aujourd’hui ; rien n’a été enregistré.`,
    })
  return { plan, name }
}

async function actionTitle(tx: Tx, actionId: string, day: CivilDate): Promise<string | undefined> {
  const version = await tx.actionVersion.findFirst({
    where: { actionId, ...inForce(day) },
    select: { number: true, title: true },
  })
  return version ? actionName(version) : undefined
}

const sourceColumn = ({ source, id }: Pick<Decline, 'source' | 'id'>) =>
  source === 'programme' ? { programmeId: id } : { actionId: id }

/** Keys of what the source declines by its last words. */
async function storedTargets(tx: Tx, input: Decline): Promise<Set<string>> {
  const words = await tx.declination.findMany({
    where: sourceColumn(input),
    orderBy: { id: 'desc' },
    distinct: ['axisId', 'objectiveId'],
    select: { axisId: true, objectiveId: true, declined: true },
  })
  return new Set(
    words.flatMap(({ axisId, objectiveId, declined }) =>
      declined ? [axisId === null ? `objective:${objectiveId}` : `axis:${axisId}`] : [],
    ),
  )
}

/** The words of every axis and objective of the national plans of the day. Throws INVALID_INPUT when one asked is not there. */
async function targetLabels(tx: Tx, day: CivilDate, added: readonly string[]): Promise<Map<string, string>> {
  const plans = await tx.plan.findMany({ where: { level: 'national' }, select: { id: true } })
  const labels = new Map<string, string>()
  for (const { id } of plans)
    for (const { theme, axis } of axesOf(await nationalOutline(tx, id, day))) {
      labels.set(`axis:${axis.id}`, axisLabel(theme, axis))
      for (const objective of axis.objectives)
        labels.set(`objective:${objective.id}`, `${theme.title}, axe ${axis.number} › ${objective.title}`)
    }
  if (added.some((key) => !labels.has(key)))
    throw new AppError('INVALID_INPUT', {
      message:
        'Un axe ou un objectif choisi n’est plus dans le plan national ; rien n’a été enregistré. Rechargez la page.',
    })
  return labels
}

async function writeWord(
  tx: Tx,
  user: CurrentUser,
  input: Decline,
  key: string,
  declined: boolean,
  day: CivilDate,
): Promise<void> {
  const [kind = '', target = ''] = key.split(':')
  await tx.declination.create({
    data: {
      ...sourceColumn(input),
      ...(kind === 'axis' ? { axisId: target } : { objectiveId: target }),
      declined,
      on: toDatabaseDate(day),
      reason: input.reason,
      byUserId: user.id,
      byName: user.name,
      at: await now(tx),
    },
    select: { id: true },
  })
}
