import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import type { EventType, Json } from '@/lib/audit/events'
import { AppError } from '@/lib/core/errors'
import type { Tx } from '@/lib/server/db'
import { chantierName, type PlanObject, type StaleAction } from '../model'
import type { StoredContent } from '../queries/plan-content'
import { refuseStaleObject } from './optimistic-lock'
import type { Site } from './structure-site'
import { objectLock } from './version-rows'

type Told = { before?: Record<string, Json>; after?: Record<string, Json> }

/** The line of the journal of a change of structure; through an avenant, its number is said. */
export async function tellStructure(
  tx: Tx,
  site: Site,
  type: EventType,
  object: { type: PlanObject; id: string; name: string },
  { before, after = {} }: Told,
): Promise<void> {
  const through = site.avenant ? { avenantId: `n° ${site.avenant.number}` } : {}
  await recordEvent(tx, site.user, {
    type,
    object,
    regionCode: site.plan.regionCode,
    ...(before ? { before } : {}),
    after: { ...after, ...through },
  })
}

/** Refuses a form built on an older version of a programme, a chantier or an action; unknown in the plan, it is refused too. */
export async function refuseStaleElement(
  tx: Tx,
  site: Site,
  object: PlanObject,
  { id, lockVersion }: { id: string; lockVersion: number },
  stored: StaleAction['stored'] = null,
): Promise<void> {
  const held = await objectLock(tx, object, id, site.plan.id)
  if (held === null) throw new AppError('OUT_OF_PERIMETER')
  await refuseStaleObject(tx, { object, id, lockVersion: held }, lockVersion, stored)
}

/** Where a programme may stand: in a part, or under a programme that is not itself a sub-programme. */
export function programmePlace(content: StoredContent, to: string): { partId: string; parentId: string | null } {
  if (content.parts.some((part) => part.id === to)) return { partId: to, parentId: null }
  const parent = content.programmes.find((programme) => programme.programmeId === to)
  if (!parent) throw invalid('to', 'Choisissez une partie ou un programme du plan.')
  if (parent.parentId !== null)
    throw invalid('to', `« ${parent.title} » est déjà un sous-programme : il n’en contient pas d’autre.`)
  return { partId: parent.partId, parentId: to }
}

/** Name of a part or of a programme, where a programme or a chantier stands. */
export function placeName(content: StoredContent, id: string): string {
  const part = content.parts.find((one) => one.id === id)
  if (part) return part.title
  const chantier = content.chantiers.find((one) => one.chantierId === id)
  if (chantier) return chantierName(chantier)
  return content.programmes.find((one) => one.programmeId === id)?.title ?? ''
}

/** A refusal beside its field. */
export function invalid(field: string, sentence: string): AppError {
  return new AppError('INVALID_INPUT', { fields: { [field]: sentence } })
}
