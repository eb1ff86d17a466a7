import 'server-only'
import { AppError } from '@/lib/core/errors'
import type { Tx } from '@/lib/server/db'
import { placeAmong } from '../content-overlay'
import { needsAvenant } from '../policy'
import type { StoredContent } from '../queries/plan-content'
import { insertChantier } from './add-element'
import type { Site } from './structure-site'
import { newVersion, noteAdded } from './write-change'

/** The chantier of the next plan where an action of `chantierId` goes: found again by its words, or made, its programme and part too. */
export async function carriedPlace(tx: Tx, site: Site, source: StoredContent, chantierId: string): Promise<string> {
  const chantier = source.chantiers.find((one) => one.chantierId === chantierId)
  if (!chantier)
    throw new AppError('INVALID_INPUT', { message: 'Une action choisie n’a plus de chantier ; rechargez la page.' })
  const programmeId = await programmeOf(tx, site, source, chantier.programmeId)
  const { number, title } = chantier
  const found = site.content.chantiers.find(
    (one) => one.programmeId === programmeId && one.number === number && one.title === title,
  )
  if (found) return found.chantierId
  const id = await insertChantier(tx, site, { programmeId, number, title })
  const position = Math.max(0, ...site.content.chantiers.map((one) => one.position)) + 1
  site.content.chantiers.push({ ...chantier, chantierId: id, programmeId, position })
  return id
}

async function programmeOf(tx: Tx, site: Site, source: StoredContent, programmeId: string): Promise<string> {
  const programme = source.programmes.find((one) => one.programmeId === programmeId)
  if (!programme)
    throw new AppError('INVALID_INPUT', { message: 'Une action choisie n’a plus de programme ; rechargez la page.' })
  const parentId = programme.parentId && (await programmeOf(tx, site, source, programme.parentId))
  const found = site.content.programmes.find((one) => one.title === programme.title && one.parentId === parentId)
  if (found) return found.programmeId
  const parent = site.content.programmes.find((one) => one.programmeId === parentId)
  const partId = parent?.partId ?? (await partOf(tx, site, source, programme.partId))
  const siblings = site.content.programmes.filter((one) => one.partId === partId)
  const { position } = placeAmong(siblings, 'last')
  const { id } = await tx.programme.create({ data: { planId: site.plan.id }, select: { id: true } })
  const version = newVersion(site)
  const { title, context, blocs } = programme
  const words = { title, context, blocs, order: siblings.length + 1, position, partId, parentId }
  await tx.programmeVersion.create({ data: { ...version, programmeId: id, ...words }, select: { id: true } })
  await noteAdded(tx, site, 'programme', id, version.id)
  site.content.programmes.push({ ...programme, ...words, id: version.id, programmeId: id })
  return id
}

/** The part led by the same party, else of the same title; made when the plan may still have new parts. */
async function partOf(tx: Tx, site: Site, source: StoredContent, partId: string): Promise<string> {
  const part = source.parts.find((one) => one.id === partId)
  const found =
    site.content.parts.find((one) => one.title === part?.title) ??
    site.content.parts.find((one) => part?.lead && one.lead === part.lead)
  if (found) return found.id
  const [first] = site.content.parts
  if (needsAvenant(site.plan.status) && first) return first.id
  const position = Math.max(0, ...site.content.parts.map((one) => one.position)) + 1
  const words = { title: part?.title ?? 'Actions reprises', lead: part?.lead ?? null, position }
  const { id } = await tx.part.create({ data: { planId: site.plan.id, ...words }, select: { id: true } })
  site.content.parts.push({ id, ...words })
  return id
}
