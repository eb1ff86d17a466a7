import 'server-only'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import type { Tx } from '@/lib/server/db'
import type { ChangeRow } from '../content-overlay'
import { chantierName, planObjects } from '../model'
import type { AvenantOfPlan } from './avenant-content'
import { versionsByIds } from './plan-content'
import { periodInForce } from './version-period'

/** Why a prepared change cannot be put in force as it stands. `stops`: reading it is not enough. */
export type Obstacle = { changeId: string; sentence: string; stops: boolean }

/** What stands in the way of each change: its thing has other words since, left the plan, or changes again later. */
export async function avenantObstacles(
  tx: Tx,
  avenant: Pick<AvenantOfPlan, 'effectiveOn'>,
  changes: readonly ChangeRow[],
): Promise<Obstacle[]> {
  const found: Obstacle[] = []
  for (const change of changes) {
    const obstacle = await obstacleOf(tx, avenant, change)
    if (obstacle) found.push({ changeId: change.id, ...obstacle })
  }
  return found
}

async function obstacleOf(
  tx: Tx,
  avenant: Pick<AvenantOfPlan, 'effectiveOn'>,
  { object, objectId, beforeId, afterId }: ChangeRow,
): Promise<Omit<Obstacle, 'changeId'> | null> {
  if (beforeId === null) return null
  const current = await periodInForce(tx, object, objectId, avenant.effectiveOn)
  const name = await nameOf(tx, afterId ?? beforeId)
  const day = formatDate(avenant.effectiveOn)
  if (current === null)
    return {
      stops: true,
      sentence: `${planObjects[object]} « ${name} » n’est plus dans le plan au ${day} : retirez ce changement.`,
    }
  if (afterId === null && current.validTo !== null && (await periodInForce(tx, object, objectId, current.validTo)))
    return {
      stops: true,
      sentence: `${planObjects[object]} « ${name} » change encore le ${formatDate(current.validTo)} par un avenant adopté : un retrait ne peut pas le précéder.`,
    }
  if (current.id === beforeId) return null
  const by = await madeBy(tx, current.id)
  return {
    stops: false,
    sentence: `${planObjects[object]} « ${name} » a changé depuis que cet avenant l’a repris${by} : l’adopter remplacerait ces mots.`,
  }
}

async function madeBy(tx: Tx, versionId: string): Promise<string> {
  const change = await tx.avenantChange.findFirst({
    where: { afterId: versionId },
    select: { avenant: { select: { number: true, effectiveOn: true } } },
  })
  if (!change) return ''
  return ` (avenant n° ${change.avenant.number}, en vigueur le ${formatDate(fromDatabaseDate(change.avenant.effectiveOn))})`
}

async function nameOf(tx: Tx, versionId: string): Promise<string> {
  const { programmes, chantiers, actions } = await versionsByIds(tx, [versionId])
  const [programme] = programmes
  const [chantier] = chantiers
  const [action] = actions
  if (programme) return programme.title
  if (chantier) return chantierName(chantier)
  return action ? `${action.number} : ${action.title}` : 'sans nom'
}
