import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { db, type Tx } from '@/lib/server/db'
import { placeAmong } from '../content-overlay'
import { printedLines } from '../deadline-text'
import { actionName, chantierName } from '../model'
import type { AddAction, AddChantier, AddProgramme } from '../structure-inputs'
import { readBodies } from './read-bodies'
import { openSite, rowOf, type Site } from './structure-site'
import { invalid, placeName, programmePlace, tellStructure } from './tell-structure'
import { newVersion, noteAdded } from './write-change'
import { writeActors, writeDeadlines } from './write-words'

export type Structured = { id: string; planCode: string; avenantId: string | null; changed: boolean }

const answer = (site: Site, id: string, changed = true): Structured => ({
  id,
  planCode: site.plan.code,
  avenantId: site.avenant?.id ?? null,
  changed,
})

/** Adds a programme to a part, or a sub-programme to a programme, after those there are. The same form sent twice adds one. */
export async function addProgramme(user: CurrentUser, input: AddProgramme): Promise<Structured> {
  return db().$transaction(async (tx) => {
    const site = await openSite(tx, user, input)
    const place = programmePlace(site.content, input.to)
    const siblings = site.content.programmes.filter((one) => one.partId === place.partId)
    const peers = siblings.filter((one) => one.parentId === place.parentId)
    const twin = peers.find((one) => one.title === input.title)
    if (twin) return answer(site, twin.programmeId, false)
    const last = siblings.map((one) => ({ id: one.id, position: one.position }))
    const { position } = placeAmong(last, 'last')
    const { id: programmeId } = await tx.programme.create({ data: { planId: site.plan.id }, select: { id: true } })
    const version = newVersion(site)
    const { title, context } = input
    await tx.programmeVersion.create({
      data: { ...version, programmeId, ...place, position, order: peers.length + 1, title, context, blocs: [] },
      select: { id: true },
    })
    await noteAdded(tx, site, 'programme', programmeId, version.id)
    const after = { title, part: placeName(site.content, input.to) }
    await tellStructure(tx, site, 'structure.added', { type: 'programme', id: programmeId, name: title }, { after })
    return answer(site, programmeId)
  })
}

/** Adds a chantier to a programme. The same form sent twice adds one; a number that is taken is refused. */
export async function addChantier(user: CurrentUser, input: AddChantier): Promise<Structured> {
  return db().$transaction(async (tx) => {
    const site = await openSite(tx, user, input)
    const twin = twinChantier(site, input)
    if (twin) return answer(site, twin, false)
    const { number, title } = input
    const id = await insertChantier(tx, site, { programmeId: input.to, number, title })
    const after = { number, title, programme: placeName(site.content, input.to) }
    const name = chantierName({ number, title })
    await tellStructure(tx, site, 'structure.added', { type: 'chantier', id, name }, { after })
    return answer(site, id)
  })
}

/** The chantier of a programme that already says these words; refuses a number that another holds. */
export function twinChantier(site: Site, wanted: { to: string; number: number | null; title: string }): string | null {
  rowOf(site, 'programme', wanted.to)
  const peers = site.content.chantiers.filter((one) => one.programmeId === wanted.to)
  const twin = peers.find((one) => one.number === wanted.number && one.title === wanted.title)
  if (twin) return twin.chantierId
  const holder = wanted.number === null ? undefined : peers.find((one) => one.number === wanted.number)
  if (holder) throw invalid('number', `Le programme a déjà un ${chantierName(holder).toLowerCase()}.`)
  return null
}

/** A new chantier, last of its programme. */
export async function insertChantier(
  tx: Tx,
  site: Site,
  words: { programmeId: string; number: number | null; title: string | null },
): Promise<string> {
  const peers = site.content.chantiers.filter((one) => one.programmeId === words.programmeId)
  const { position } = placeAmong(
    peers.map((one) => ({ id: one.id, position: one.position })),
    'last',
  )
  const { id: chantierId } = await tx.chantier.create({ data: { planId: site.plan.id }, select: { id: true } })
  const version = newVersion(site)
  await tx.chantierVersion.create({ data: { ...version, chantierId, ...words, position }, select: { id: true } })
  await noteAdded(tx, site, 'chantier', chantierId, version.id)
  return chantierId
}

/** Adds an action to a chantier, with its deadlines and actors. A number that is taken in the chantier is refused. */
export async function addAction(user: CurrentUser, input: AddAction): Promise<Structured> {
  return db().$transaction(async (tx) => {
    const site = await openSite(tx, user, input)
    rowOf(site, 'chantier', input.to)
    const peers = site.content.actions.filter((one) => one.chantierId === input.to)
    const holder = peers.find((one) => one.number === input.number)
    if (holder && holder.title === input.title) return answer(site, holder.actionId, false)
    if (holder) throw invalid('number', `Le chantier a déjà une action ${holder.number} : « ${holder.title} ».`)
    const bodies = await readBodies(tx, site.plan.regionCode, input.actors)
    const { position } = placeAmong(
      peers.map((one) => ({ id: one.id, position: one.position })),
      'last',
    )
    const { number, title, regional } = input
    const version = newVersion(site)
    const { id: actionId } = await tx.action.create({ data: { planId: site.plan.id }, select: { id: true } })
    const rawActors = input.actors.trim() || null
    await tx.actionVersion.create({
      data: { ...version, actionId, chantierId: input.to, position, number, title, regional, rawActors },
      select: { id: true },
    })
    const deadlines = printedLines(input.deadlines)
    await writeDeadlines(tx, version.id, [], deadlines)
    const ids = bodies.map((body) => body.id)
    await writeActors(tx, version.id, ids)
    await noteAdded(tx, site, 'action', actionId, version.id)
    const actors = bodies.map((body) => body.writtenAs)
    const after = { number, title, chantier: placeName(site.content, input.to), deadlines, actors }
    await tellStructure(
      tx,
      site,
      'structure.added',
      { type: 'action', id: actionId, name: actionName(input) },
      { after },
    )
    return answer(site, actionId)
  })
}
