import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import type { Json } from '@/lib/audit/events'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { canEditAction } from '../policy'
import type { CreateGroup, EditGroup } from '../progress-inputs'
import { readGroupForm } from './group-form'
import { holdOpenPlan } from './stored-action'
import { holdGroup, storedWords } from './stored-group'

type Done = { id: string; changed: boolean }

/** Founds a working group of a plan. A second group of the same name is refused, the same form sent twice makes one. */
export async function createGroup(user: CurrentUser, input: CreateGroup): Promise<Done> {
  return db().$transaction(async (tx) => {
    const plan = await holdOpenPlan(tx, user, input.planId, 'update')
    if (!canEditAction(user, plan)) throw new AppError('FORBIDDEN')
    const { rows, words } = await readGroupForm(tx, plan, input)
    const namesake = await tx.workingGroup.findFirst({
      where: { planId: plan.id, name: input.name },
      select: { id: true },
    })
    if (namesake) return sameOrRefused(tx, namesake.id, words)
    const { id } = await tx.workingGroup.create({
      data: { planId: plan.id, ...rows, createdById: user.id, createdAt: await now(tx) },
      select: { id: true },
    })
    const object = { type: 'group', id, name: input.name } as const
    await recordEvent(tx, user, { type: 'group.created', object, regionCode: plan.regionCode, after: words })
    return { id, changed: true }
  })
}

async function sameOrRefused(tx: Tx, id: string, words: Json): Promise<Done> {
  if (JSON.stringify(await storedWords(tx, id)) === JSON.stringify(words)) return { id, changed: false }
  throw new AppError('INVALID_INPUT', { fields: { name: 'Un groupe de ce plan porte déjà ce nom.' } })
}

/** Changes the words of a group; refuses a form built on an older version. */
export async function editGroup(user: CurrentUser, input: EditGroup): Promise<Done> {
  return db().$transaction(async (tx) => {
    const group = await holdGroup(tx, user, input.id)
    if (!canEditAction(user, group.plan)) throw new AppError('FORBIDDEN')
    const { rows, words } = await readGroupForm(tx, group.plan, input)
    const before = await storedWords(tx, group.id)
    if (JSON.stringify(before) === JSON.stringify(words)) return { id: group.id, changed: false }
    if (input.lockVersion !== group.lockVersion)
      throw new AppError('CONFLICT', {
        message:
          'Ce groupe a été modifié entre-temps ; rien n’a été enregistré, votre saisie est gardée. Rechargez la page pour lire la version enregistrée.',
      })
    const where = { planId: group.plan.id, name: input.name, id: { not: group.id } }
    if (await tx.workingGroup.findFirst({ where, select: { id: true } }))
      throw new AppError('INVALID_INPUT', { fields: { name: 'Un groupe de ce plan porte déjà ce nom.' } })
    const lists = { where: { groupId: group.id } }
    await tx.groupProgramme.deleteMany(lists)
    await tx.groupMember.deleteMany(lists)
    await tx.groupPilot.deleteMany(lists)
    await tx.workingGroup.update({
      where: { id: group.id },
      data: { ...rows, lockVersion: { increment: 1 } },
      select: { id: true },
    })
    const object = { type: 'group', id: group.id, name: input.name } as const
    await recordEvent(tx, user, {
      type: 'group.changed',
      object,
      regionCode: group.plan.regionCode,
      before,
      after: words,
    })
    return { id: group.id, changed: true }
  })
}
