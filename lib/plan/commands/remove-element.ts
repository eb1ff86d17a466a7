import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { plural } from '@/lib/core/format'
import { db, type Tx } from '@/lib/server/db'
import { objectIdOf } from '../content-overlay'
import type { PlanObject } from '../model'
import { attachedTo } from '../queries/attached'
import { childrenOf, type Element, underElement } from '../structure-children'
import { nextNumber } from '../structure-choices'
import type { RemoveElement } from '../structure-inputs'
import type { Structured } from './add-element'
import { homeOf, moveTo, nameOf, numberHolder } from './move-element'
import { openSite, rowOf, type Site } from './structure-site'
import { invalid, refuseStaleElement, tellStructure } from './tell-structure'
import { raiseObjectLock } from './version-rows'
import { takeOut, writableVersion } from './write-change'

/**
 * Takes a programme, a chantier or an action out of the plan. What it still holds is moved or goes with it, as asked; when
 * nothing is asked it is refused, saying what there is. What people attached to an action stays readable on the days before.
 */
export async function removeElement(user: CurrentUser, input: RemoveElement): Promise<Structured> {
  return db().$transaction(async (tx) => {
    const site = await openSite(tx, user, input)
    const { object, id } = input
    const done = { id, planCode: site.plan.code, avenantId: site.avenant?.id ?? null }
    if (isGone(site, id)) return { ...done, changed: false }
    const row = rowOf(site, object, id)
    await refuseStaleElement(tx, site, object, input)
    const children = childrenOf(site.content, object, id)
    if (children.length > 0 && input.children === 'aucun') throw holdsChildren(children)
    const going = children.length > 0 && input.children === 'retirer' ? underElement(site.content, object, id) : []
    await refuseAttached(tx, [...going, { object, id }], input.confirmed)
    if (input.children === 'deplacer') await moveChildren(tx, site, children, input)
    for (const one of going.toReversed()) await out(tx, site, one)
    await out(tx, site, { object, id })
    const told = { before: { title: nameOf(row) }, after: { removed: going.length + 1 } }
    await tellStructure(tx, site, 'structure.removed', { type: object, id, name: nameOf(row) }, told)
    return { ...done, changed: true }
  })
}

/** Already taken out by this avenant, or by an earlier form of the same click. */
function isGone(site: Site, id: string): boolean {
  return site.changes.some((change) => change.objectId === id && change.afterId === null)
}

async function out(tx: Tx, site: Site, { object, id }: Element): Promise<void> {
  await takeOut(tx, site, object, id, rowOf(site, object, id))
  await raiseObjectLock(tx, object, id)
}

async function moveChildren(
  tx: Tx,
  site: Site,
  children: readonly Element[],
  { id, to }: RemoveElement,
): Promise<void> {
  if (to === null || to === id) throw invalid('to', 'Choisissez où va ce qu’il contient.')
  if (children.some((child) => child.id === to))
    throw invalid('to', 'Ce qu’il contient ne se range pas dans lui-même : choisissez une autre destination.')
  let after = 'last'
  for (const child of children) {
    await moveTo(tx, site, child.object, child.id, to, after)
    await renumber(tx, site, child, to)
    place(site, child, to)
    after = child.id
  }
}

/** A number that is taken where it arrives gives way to the next free one: the move of many is not stopped by each of them. */
async function renumber(tx: Tx, site: Site, { object, id }: Element, to: string): Promise<void> {
  if (object === 'programme') return
  const row = rowOf(site, object, id)
  if (!('number' in row) || !numberHolder(site, object, { id, number: row.number, to })) return
  const peers = object === 'action' ? site.content.actions : site.content.chantiers
  const taken = peers.flatMap((one) => (homeOf(site, object, objectIdOf(one)) === to ? [one.number] : []))
  const versionId = await writableVersion(tx, site, object, id, row.id)
  const number = nextNumber(taken)
  if ('actionId' in row) {
    row.number = String(number)
    await tx.actionVersion.update({ where: { id: versionId }, data: { number: row.number }, select: { id: true } })
  } else {
    row.number = number
    await tx.chantierVersion.update({ where: { id: versionId }, data: { number }, select: { id: true } })
  }
}

/** The site's rows follow the moves, so that the next one finds its place after them. */
function place(site: Site, { object, id }: Element, to: string): void {
  const all = [...site.content.actions, ...site.content.chantiers, ...site.content.programmes]
  const last = Math.max(0, ...all.filter((row) => objectIdOf(row) !== id).map((row) => row.position))
  const row = rowOf(site, object, id)
  row.position = last + 1
  if ('actionId' in row) row.chantierId = to
  else if ('chantierId' in row) row.programmeId = to
  else row.parentId = to
}

function holdsChildren(children: readonly Element[]): AppError {
  const words: Record<PlanObject, string> = { programme: 'sous-programme', chantier: 'chantier', action: 'action' }
  const count = (object: PlanObject) => children.filter((child) => child.object === object).length
  const told = (['programme', 'chantier', 'action'] as const)
    .filter((object) => count(object) > 0)
    .map((object) => plural(count(object), words[object]))
  return new AppError('INVALID_INPUT', {
    message: `Il contient encore ${told.join(' et ')}. Dites ce que cela devient : déplacé, ou retiré avec lui. Rien n’a été enregistré.`,
    fields: { children: 'Choisissez : déplacer, ou retirer avec lui.' },
  })
}

async function refuseAttached(tx: Tx, going: readonly Element[], confirmed: boolean): Promise<void> {
  if (confirmed) return
  const attached = await attachedTo(tx, going)
  if (attached.length === 0) return
  throw new AppError('INVALID_INPUT', {
    message: `Il s’y rattache ${attached.join(', ')}, qui restent lisibles aux dates d’avant. Cochez que vous l’avez lu. Rien n’a été enregistré.`,
    fields: { confirmed: 'Cochez pour retirer malgré ce qui s’y rattache.' },
  })
}
