import 'server-only'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { bodyDirectory } from '@/lib/territory/queries/directory'
import { findBodies } from '../actor-names'
import { readActors } from '../actor-text'

/** The bodies a cell of actors names, in its order, as the region's directory writes them today. Refuses on `actors` the names it does not hold. */
export async function readBodies(tx: Tx, regionCode: string | null, cell: string) {
  const directory = await bodyDirectory(tx, regionCode, await today(tx))
  const { found, unknown } = findBodies(readActors(cell).actors, directory)
  if (unknown.length > 0) throw new AppError('INVALID_INPUT', { fields: { actors: unknownBodies(unknown) } })
  return found
}

function unknownBodies(names: readonly string[]): string {
  const quoted = names.map((name) => `« ${name} »`).join(', ')
  const verb = names.length > 1 ? 'ne sont pas' : 'n’est pas'
  return `${quoted} ${verb} dans l’annuaire des organismes. Vérifiez l’orthographe ou choisissez dans la liste.`
}
