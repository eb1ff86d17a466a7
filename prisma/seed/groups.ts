import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { endGroup, writeSheet } from '@/lib/plan/commands/group-life'
import { createGroup, editGroup } from '@/lib/plan/commands/working-group'
import type { Db } from '@/lib/server/db'

type People = { ars: CurrentUser; am: CurrentUser }
type Programme = { id: string }

const nobody = { arsFunction: null, arsBodyId: null, amFunction: null, amBodyId: null }

/** Two working groups, one at work with two fiches, the other ended. */
export async function seedGroups(
  db: Db,
  { ars, am }: People,
  planId: string,
  programmes: readonly Programme[],
): Promise<void> {
  const bodies = await db.body.findMany({ where: { name: { in: ['ARS', 'AM', 'OMEDIT'] } }, select: { id: true } })
  const words = { ...nobody, arsUserId: ars.id, amUserId: am.id, members: bodies.map(({ id }) => id) }
  const useful = {
    ...words,
    name: 'Groupe de travail « bon usage des produits de santé » (fictif)',
    programmes: programmes.slice(0, 1).map(({ id }) => id),
    letterOn: '2016-09-15' as CivilDate,
    letterReference: 'LM-2016-04 (référence fictive)',
    objectives: null,
  }
  const { id } = await createGroup(ars, { planId, ...useful })
  const objectives =
    'Préparer un support commun pour les prescripteurs.\nSuivre les visites, établissement par établissement.\nRendre compte deux fois par an à la CRC3A (objectifs fictifs).'
  await editGroup(ars, { id, lockVersion: 1, ...useful, objectives })
  await writeSheet(ars, {
    id,
    on: '2017-11-20' as CivilDate,
    addressee: 'codir_gdr',
    meteo: 'ensoleille',
    text: 'Les visites prévues ont eu lieu. Le support est en cours d’écriture avec l’OMEDIT (fiche fictive).',
  })
  await writeSheet(am, {
    id,
    on: '2018-05-28' as CivilDate,
    addressee: 'crc3a',
    meteo: 'nuageux',
    text: 'Deux établissements restent à visiter.\nLes données du second semestre arrivent avec retard : l’effet ne sera mesuré qu’à l’automne.\nAttendu de la CRC3A : un courrier commun aux directions concernées (fiche fictive).',
  })
  const ended = await createGroup(am, {
    planId,
    ...words,
    name: 'Groupe de travail « transports de patients » (fictif)',
    programmes: programmes.slice(2, 4).map((one) => one.id),
    letterOn: '2016-10-03' as CivilDate,
    letterReference: 'LM-2016-07 (référence fictive)',
    objectives: 'Proposer une procédure commune de commande (objectifs fictifs).',
  })
  await writeSheet(am, {
    id: ended.id,
    on: '2018-01-15' as CivilDate,
    addressee: 'crc3a',
    meteo: 'ensoleille',
    text: 'La procédure est rédigée et adoptée. Le groupe propose de mettre fin à ses travaux (fiche fictive).',
  })
  const on = '2018-02-01' as CivilDate
  await endGroup(am, {
    id: ended.id,
    ended: true,
    on,
    reason: 'Mission accomplie, suites confiées aux pilotes (fictif).',
  })
}
