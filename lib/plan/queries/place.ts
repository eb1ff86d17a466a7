import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import { chantierName, type Place } from '../model'
import { inForce } from './in-force'

/** The way from the part to a chantier on a civil day: part, programme, sub-programme if any, chantier. */
export async function placeOf(chantierId: string, on: CivilDate): Promise<Place[]> {
  const chantier = await db().chantierVersion.findFirst({
    where: { chantierId, ...inForce(on) },
    select: { programmeId: true, number: true, title: true },
  })
  if (!chantier) return []
  return [
    ...(await placeOfProgramme(chantier.programmeId, on)),
    { kind: 'chantier', id: chantierId, name: chantierName(chantier) },
  ]
}

/** The way from the part to a programme, the programme included. */
export async function placeOfProgramme(programmeId: string, on: CivilDate): Promise<Place[]> {
  const programme = await db().programmeVersion.findFirst({
    where: { programmeId, ...inForce(on) },
    select: { title: true, parentId: true, part: { select: { id: true, title: true } } },
  })
  if (!programme) return []
  const above: Place[] = programme.parentId
    ? await placeOfProgramme(programme.parentId, on)
    : [{ kind: 'part', id: programme.part.id, name: programme.part.title }]
  return [...above, { kind: 'programme', id: programmeId, name: programme.title }]
}
