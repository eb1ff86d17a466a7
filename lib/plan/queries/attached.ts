import 'server-only'
import { plural } from '@/lib/core/format'
import type { Tx } from '@/lib/server/db'
import type { Element } from '../structure-children'

type Named = readonly [count: number, one: string, many: string]

/** What people attached to things of a plan, in words: "3 notes d’avancement", "1 groupe de travail". Empty: nothing names them. */
export async function attachedTo(tx: Tx, elements: readonly Element[]): Promise<string[]> {
  if (elements.length === 0) return []
  const ids = (object: Element['object']) => elements.filter((one) => one.object === object).map((one) => one.id)
  const actionId = { in: ids('action') }
  const programmeId = { in: ids('programme') }
  const chantierId = { in: ids('chantier') }
  const counts = [
    ...(await saidOfActions(tx, actionId)),
    ...(await saidOfBoth(tx, [{ actionId }, { programmeId }], chantierId)),
    ...(await leading(tx, programmeId)),
    ...(await declined(tx, [{ actionId }, { programmeId }], { axisId: programmeId, objectiveId: chantierId })),
  ]
  return counts.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many))
}

type Ids = { in: string[] }
type Subjects = [{ actionId: Ids }, { programmeId: Ids }]

async function saidOfActions(tx: Tx, actionId: Ids): Promise<Named[]> {
  const where = { actionId }
  const carried = { OR: [{ fromActionId: actionId }, { toActionId: actionId }] }
  return [
    [await tx.progressNote.count({ where }), 'note d’avancement', 'notes d’avancement'],
    [await tx.actionState.count({ where }), 'état déclaré', 'états déclarés'],
    [await tx.occurrenceState.count({ where }), 'échéance suivie', 'échéances suivies'],
    [await tx.carriedAction.count({ where: carried }), 'reprise dans un autre plan', 'reprises dans un autre plan'],
  ]
}

async function saidOfBoth(tx: Tx, subjects: Subjects, chantierId: Ids): Promise<Named[]> {
  const comments = { thread: { OR: subjects } }
  return [
    [await tx.comment.count({ where: comments }), 'commentaire', 'commentaires'],
    [await tx.yearlyJudgement.count({ where: { OR: subjects } }), 'jugement annuel', 'jugements annuels'],
    [await tx.meteoWord.count({ where: { OR: [...subjects, { chantierId }] } }), 'météo', 'météos'],
  ]
}

/** Places that say nobody name nobody. */
async function leading(tx: Tx, programmeId: Ids): Promise<Named[]> {
  const named = { OR: [{ function: { not: null } }, { bodyId: { not: null } }, { userId: { not: null } }] }
  const sides = await tx.programmePilot.groupBy({ by: ['programmeId', 'side'], where: { programmeId, ...named } })
  const groups = await tx.groupProgramme.groupBy({ by: ['groupId'], where: { programmeId } })
  return [
    [sides.length, 'pilote nommé', 'pilotes nommés'],
    [groups.length, 'groupe de travail', 'groupes de travail'],
  ]
}

async function declined(tx: Tx, subjects: Subjects, national: { axisId: Ids; objectiveId: Ids }): Promise<Named[]> {
  const pairs = await tx.declination.groupBy({
    by: ['programmeId', 'actionId', 'axisId', 'objectiveId'],
    where: { OR: [...subjects, { axisId: national.axisId }, { objectiveId: national.objectiveId }] },
  })
  return [[pairs.length, 'lien avec le plan national', 'liens avec le plan national']]
}
