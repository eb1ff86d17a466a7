import 'server-only'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { groupWords } from '../groups'
import type { GroupWords } from '../progress-inputs'
import type { Side } from '../sides'
import { checkPilot } from './pilots'
import type { HeldPlan } from './stored-action'

/** What the form becomes in the database and in the journal; refuses what is not of the plan or of the directory. */
export async function readGroupForm(tx: Tx, plan: HeldPlan, input: GroupWords) {
  const { name, letterOn, letterReference, objectives } = input
  if (letterOn !== null && letterOn > (await today(tx)))
    throw invalid('letterOn', 'Cette date n’est pas encore arrivée.')
  const programmes = await programmesOf(tx, plan.id, input.programmes)
  const members = await tx.body.findMany({ where: { id: { in: input.members } }, orderBy: { name: 'asc' } })
  if (members.length !== input.members.length) throw invalid('members', 'Choisissez des organismes de la liste.')
  const ars = await pilotOf(tx, plan, input, 'ars')
  const am = await pilotOf(tx, plan, input, 'am')
  const pilots = [
    { side: 'ars', ...ars.ids },
    { side: 'am', ...am.ids },
  ] as const
  const letter = { letterReference, objectives }
  return {
    rows: {
      name,
      ...letter,
      letterOn: letterOn && toDatabaseDate(letterOn),
      programmes: { create: programmes.map(({ id }) => ({ programmeId: id })) },
      members: { create: members.map(({ id }) => ({ bodyId: id })) },
      pilots: { create: pilots.filter((one) => one.userId !== null || one.function !== null) },
    },
    words: groupWords({
      name,
      programmes: programmes.map(({ title }) => title),
      members: members.map((body) => body.name),
      ars: ars.named,
      am: am.named,
      letterOn,
      ...letter,
    }),
  }
}

async function programmesOf(tx: Tx, planId: string, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  const rows = await tx.programme.findMany({
    where: { id: { in: [...ids] }, planId },
    select: { id: true, versions: { orderBy: { validFrom: 'desc' }, take: 1, select: { title: true } } },
  })
  if (rows.length !== ids.length) throw invalid('programmes', 'Choisissez des programmes de ce plan.')
  return rows.map(({ id, versions }) => ({ id, title: versions[0]?.title ?? '' }))
}

function pilotOf(tx: Tx, plan: HeldPlan, input: GroupWords, side: Side) {
  const ids =
    side === 'ars'
      ? { function: input.arsFunction, bodyId: input.arsBodyId, userId: input.arsUserId }
      : { function: input.amFunction, bodyId: input.amBodyId, userId: input.amUserId }
  const field = `${side}${ids.userId === null ? 'Function' : 'UserId'}`
  return checkPilot(tx, { ...ids, side, field, regionCode: plan.regionCode })
}

function invalid(field: string, sentence: string): AppError {
  return new AppError('INVALID_INPUT', { fields: { [field]: sentence } })
}
