import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { db, type Tx } from '@/lib/server/db'
import { objectIdOf, placeAmong } from '../content-overlay'
import { actionName, chantierName, type PlanObject } from '../model'
import type { MoveElement } from '../structure-inputs'
import type { Structured } from './add-element'
import { openSite, rowOf, type Site } from './structure-site'
import { invalid, placeName, programmePlace, refuseStaleElement, tellStructure } from './tell-structure'
import { raiseObjectLock } from './version-rows'
import { writableVersion } from './write-change'

/** Moves an action to a chantier, a chantier to a programme, a programme to a part or a parent, or changes its place among its siblings. */
export async function moveElement(user: CurrentUser, input: MoveElement): Promise<Structured> {
  return db().$transaction(async (tx) => {
    const site = await openSite(tx, user, input)
    const { object, id, to, after } = input
    const row = rowOf(site, object, id)
    const done = { id, planCode: site.plan.code, avenantId: site.avenant?.id ?? null }
    const from = homeOf(site, object, id)
    if (from === to && alreadyThere(site, input)) return { ...done, changed: false }
    await refuseStaleElement(tx, site, object, input)
    if (object === 'programme') refuseOwnChild(site, id, to)
    refuseTakenNumber(site, object, id, to)
    await moveTo(tx, site, object, id, to, after)
    const told = { before: { parent: placeName(site.content, from) }, after: { parent: placeName(site.content, to) } }
    await tellStructure(tx, site, 'structure.moved', { type: object, id, name: nameOf(row) }, told)
    return { ...done, changed: true }
  })
}

/** Writes the new place; siblings in the way step aside. The site's content is not read again. */
export async function moveTo(
  tx: Tx,
  site: Site,
  object: PlanObject,
  id: string,
  to: string,
  after: string,
): Promise<void> {
  const siblings = siblingsOf(site, object, to).filter((one) => one.id !== id)
  if (after !== 'first' && after !== 'last' && !siblings.some((one) => one.id === after))
    throw invalid(
      'after',
      'Cet élément n’est pas dans la destination choisie : prenez « En dernier » ou « En premier ».',
    )
  const { position, shifted } = placeAmong(siblings, after === 'first' ? null : after)
  await writePlace(tx, site, object, id, { ...placeColumns(site, object, to), position })
  for (const one of shifted) await writePlace(tx, site, object, one.id, { position: one.position })
}

type PlaceColumns = {
  partId?: string
  parentId?: string | null
  programmeId?: string
  chantierId?: string
  position?: number
}

async function writePlace(tx: Tx, site: Site, object: PlanObject, id: string, data: PlaceColumns): Promise<void> {
  const versionId = await writableVersion(tx, site, object, id, rowOf(site, object, id).id)
  const asked = { where: { id: versionId }, data, select: { id: true } } as const
  if (object === 'programme') await tx.programmeVersion.update(asked)
  else if (object === 'chantier') await tx.chantierVersion.update(asked)
  else await tx.actionVersion.update(asked)
  await raiseObjectLock(tx, object, id)
  if (object !== 'programme' || data.partId === undefined) return
  // Sub-programmes stand in the part of their programme.
  for (const child of site.content.programmes.filter((one) => one.parentId === id && one.partId !== data.partId))
    await writePlace(tx, site, 'programme', child.programmeId, { partId: data.partId })
}

function placeColumns(site: Site, object: PlanObject, to: string): PlaceColumns {
  if (object === 'programme') return programmePlace(site.content, to)
  if (object === 'chantier') return { programmeId: rowOf(site, 'programme', to).programmeId }
  return { chantierId: rowOf(site, 'chantier', to).chantierId }
}

/** Where a thing stands: its chantier, its programme, its parent programme or its part. */
export function homeOf(site: Site, object: PlanObject, id: string): string {
  if (object === 'action') return rowOf(site, 'action', id).chantierId
  if (object === 'chantier') return rowOf(site, 'chantier', id).programmeId
  const { parentId, partId } = rowOf(site, 'programme', id)
  return parentId ?? partId
}

function siblingsOf(site: Site, object: PlanObject, to: string): { id: string; position: number }[] {
  const rows =
    object === 'action'
      ? site.content.actions.filter((one) => one.chantierId === to)
      : object === 'chantier'
        ? site.content.chantiers.filter((one) => one.programmeId === to)
        : site.content.programmes.filter((one) => one.partId === programmePlace(site.content, to).partId)
  return rows.map((row) => ({ id: objectIdOf(row), position: row.position }))
}

function alreadyThere(site: Site, { object, id, to, after }: MoveElement): boolean {
  const ids = siblingsOf(site, object, to).map((one) => one.id)
  const index = ids.indexOf(id)
  if (after === 'first') return index === 0
  return after === 'last' ? index === ids.length - 1 : ids[index - 1] === after
}

function refuseOwnChild(site: Site, id: string, to: string): void {
  const { parentId } = programmePlace(site.content, to)
  if (parentId === id) throw invalid('to', 'Un programme n’est pas son propre sous-programme.')
  if (parentId !== null && site.content.programmes.some((one) => one.parentId === id))
    throw invalid('to', 'Ce programme a des sous-programmes : il ne devient pas lui-même un sous-programme.')
}

/** Nothing would tell two things of one number in one place apart afterwards. */
function refuseTakenNumber(site: Site, object: PlanObject, id: string, to: string): void {
  if (object === 'programme') return
  const row = rowOf(site, object, id)
  const holder = 'number' in row ? numberHolder(site, object, { id, number: row.number, to }) : null
  if (holder)
    throw invalid('to', `Cette destination a déjà « ${nameOf(holder)} » : changez d’abord le numéro de l’un des deux.`)
}

/** What already holds a number in a chantier or a programme, or null. */
export function numberHolder(
  site: Site,
  object: 'chantier' | 'action',
  { id, number, to }: { id: string; number: string | number | null; to: string },
) {
  if (number === null) return null
  const held =
    object === 'action'
      ? site.content.actions.find((one) => one.chantierId === to && one.number === number && one.actionId !== id)
      : site.content.chantiers.find((one) => one.programmeId === to && one.number === number && one.chantierId !== id)
  return held ?? null
}

/** Name of a row as people say it. */
export function nameOf(row: ReturnType<typeof rowOf<PlanObject>>): string {
  if ('actionId' in row) return actionName(row)
  return 'chantierId' in row ? chantierName(row) : row.title
}
