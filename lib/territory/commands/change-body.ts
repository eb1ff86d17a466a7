import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { db, type Tx } from '@/lib/server/db'
import { coversTerritories } from '../bodies'
import type { AddBodyInput, BodyStateInput, DescribeBodyInput, MergeBodyInput, RenameBodyInput } from '../inputs'
import { describedAs } from '../queries/directory'
import { usesOfBody } from '../queries/uses'
import { heldBody, type Line, lockDirectory, refuseTakenName, saidAlready, sayOfBody } from './body-lines'

type Done = { id: string; name: string }

/** Adds a body to the region's directory; one that another region wrote under this name is the same. Throws INVALID_INPUT for a name already there. */
export function addBody(user: CurrentUser, input: AddBodyInput): Promise<Done> {
  const { name, kind, side, territories } = input
  return db().$transaction(async (tx) => {
    const bodies = await lockDirectory(tx, user, input)
    const line: Line = { name, kind, side, territories, state: 'active', successorId: null }
    const twin = bodies.find((one) => one.writtenAs === name)
    if (saidAlready(twin, user, input, line) && twin) return { id: twin.id, name }
    const removed = twin?.current?.state === 'removed' || twin?.current?.state === 'merged'
    if (!removed) refuseTakenName(bodies, name, null)
    await refuseTerritories(tx, input)
    const { id } = await tx.body.upsert({ where: { name }, create: { name }, update: {}, select: { id: true } })
    await sayOfBody(tx, user, input, { id, before: null, after: line }, 'body.added')
    return { id, name }
  })
}

/** Says what a body is, whose side it is on and, for a caisse, the territories it covers from a day on. */
export function describeBody(user: CurrentUser, input: DescribeBodyInput): Promise<Done> {
  const { kind, side, territories } = input
  return change(user, input, 'body.changed', { kind, side, territories }, async (tx) => refuseTerritories(tx, input))
}

/** Calls a body otherwise from a day on; texts and days before keep the old name. */
export function renameBody(user: CurrentUser, input: RenameBodyInput): Promise<Done> {
  return change(user, input, 'body.renamed', { name: input.name }, async (_tx, bodies) => {
    refuseTakenName(bodies, input.name, input.id)
  })
}

/** Offers a body no longer in the forms; what names it keeps it. */
export function deactivateBody(user: CurrentUser, input: BodyStateInput): Promise<Done> {
  return change(user, input, 'body.deactivated', { state: 'inactive' })
}

/** Offers it again. */
export function reactivateBody(user: CurrentUser, input: BodyStateInput): Promise<Done> {
  return change(user, input, 'body.reactivated', { state: 'active' })
}

/** Takes a body out of the directory. Throws CONFLICT with the list of what still names it. */
export function removeBody(user: CurrentUser, input: BodyStateInput): Promise<Done> {
  return change(user, input, 'body.removed', { state: 'removed' }, async (tx) => {
    const uses = await usesOfBody(tx, input.regionCode, input.id)
    if (uses.length === 0) return
    throw new AppError('CONFLICT', {
      message: `Cet organisme ne peut pas être retiré : ${uses.length > 1 ? `${uses.length} actions ou comptes le nomment` : 'une action ou un compte le nomme'} encore. Désactivez-le, ou réunissez-le à un autre.`,
      detail: uses,
    })
  })
}

/** Says that a body was the same as another: from that day it bears its name, and its accounts speak for it. */
export function mergeBody(user: CurrentUser, input: MergeBodyInput): Promise<Done> {
  const { regionCode, id, successorId } = input
  return db().$transaction(async (tx) => {
    const bodies = await lockDirectory(tx, user, input)
    const own = bodies.find((one) => one.id === id)
    if (saidAlready(own, user, input, { state: 'merged', successorId })) return { id, name: own?.current?.name ?? '' }
    const { body, line } = heldBody(bodies, input)
    const successor = bodies.find((one) => one.id === successorId)
    const into = successor && describedAs(successor)
    if (into?.state !== 'active' || successorId === id)
      throw new AppError('INVALID_INPUT', { fields: { successorId: 'Choisissez un autre organisme, actif.' } })
    const moved = await tx.user.updateMany({
      where: { regionCode, bodyId: id },
      data: { bodyId: successorId, lockVersion: { increment: 1 } },
    })
    const after: Line = { ...line, name: into.name, state: 'merged', successorId }
    const more = { successor: into.name, accounts: moved.count }
    await sayOfBody(tx, user, input, { id: body.id, before: line, after }, 'body.merged', more)
    return { id, name: into.name }
  })
}

type Existing = BodyStateInput
type Bodies = Awaited<ReturnType<typeof lockDirectory>>

/** One more line about a body. The same form sent twice writes one; what was merged or removed no longer changes. */
async function change(
  user: CurrentUser,
  input: Existing,
  type: Parameters<typeof sayOfBody>[4],
  changed: Partial<Line>,
  check: (tx: Tx, bodies: Bodies) => Promise<void> = async () => undefined,
): Promise<Done> {
  return db().$transaction(async (tx) => {
    const bodies = await lockDirectory(tx, user, input)
    const own = bodies.find((one) => one.id === input.id)
    if (own && saidAlready(own, user, input, changed)) return { id: own.id, name: describedAs(own).name }
    const { body, line } = heldBody(bodies, input)
    if (line.state === 'merged' || line.state === 'removed')
      throw new AppError('CONFLICT', { message: 'Cet organisme n’est plus dans l’annuaire ; rien n’a été enregistré.' })
    await check(tx, bodies)
    const after = { ...line, ...changed }
    if (JSON.stringify(after) === JSON.stringify(line)) throw new AppError('ALREADY_DONE')
    await sayOfBody(tx, user, input, { id: body.id, before: line, after }, type)
    const followers = bodies.filter((one) => one.current?.state === 'merged' && one.current.successorId === body.id)
    if (changed.name !== undefined)
      for (const one of followers) {
        const merged = heldLine(one)
        await sayOfBody(tx, user, input, { id: one.id, before: merged, after: { ...merged, name: after.name } }, type)
      }
    return { id: body.id, name: after.name }
  })
}

function heldLine(body: Bodies[number]): Line {
  const { name, state, kind, side, territories } = describedAs(body)
  return { name, state, kind, side, territories, successorId: body.current?.successorId ?? null }
}

/** Only a caisse covers territories, and those of its region: 84 is a département in one place and a region in another. */
async function refuseTerritories(
  tx: Tx,
  { regionCode, kind, territories }: Pick<AddBodyInput, 'regionCode' | 'kind' | 'territories'>,
): Promise<void> {
  if (territories.length === 0) return
  const refuse = (message: string) => new AppError('INVALID_INPUT', { fields: { territories: message } })
  if (!coversTerritories(kind)) throw refuse('Seule une caisse ou un service médical couvre des territoires.')
  const known = await tx.territory.count({ where: { regionCode, code: { in: [...territories] } } })
  if (known !== territories.length) throw refuse('Un de ces territoires n’est pas de la région.')
}
