import 'server-only'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { bodyDirectory, withdrawnBodies } from '@/lib/territory/queries/directory'
import { findBodies } from '../actor-names'
import { readActors } from '../actor-text'

/**
 * The bodies a cell of actors names, in its order, as the region's directory writes them today. Refuses on `actors` the names
 * it does not hold, and those it no longer offers unless they are already there (`kept`: names as they are written).
 */
export async function readBodies(tx: Tx, regionCode: string | null, cell: string, kept: readonly string[] = []) {
  const day = await today(tx)
  const directory = await bodyDirectory(tx, regionCode, day)
  const { found, unknown } = findBodies(readActors(cell).actors, directory)
  if (unknown.length > 0) throw new AppError('INVALID_INPUT', { fields: { actors: unknownBodies(unknown) } })
  const added = found.filter((body) => !kept.includes(body.writtenAs))
  const ids = added.map((body) => body.id)
  const withdrawn = await withdrawnBodies(tx, regionCode, ids, day)
  const refused = added.filter((body) => withdrawn.has(body.id)).map((body) => body.name)
  if (refused.length > 0) throw new AppError('INVALID_INPUT', { fields: { actors: withdrawnNames(refused) } })
  return found
}

function withdrawnNames(names: readonly string[]): string {
  const quoted = names.map((name) => `« ${name} »`).join(', ')
  const verb = names.length > 1 ? 'ne sont plus' : 'n’est plus'
  return `${quoted} ${verb} en service dans l’annuaire des organismes : choisissez un organisme en service.`
}

function unknownBodies(names: readonly string[]): string {
  const quoted = names.map((name) => `« ${name} »`).join(', ')
  const verb = names.length > 1 ? 'ne sont pas' : 'n’est pas'
  return `${quoted} ${verb} dans l’annuaire des organismes. Vérifiez l’orthographe ou choisissez dans la liste.`
}
