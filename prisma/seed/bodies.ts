import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Db } from '@/lib/server/db'
import type { BodyKind, BodySide } from '@/lib/territory/bodies'
import * as directory from '@/lib/territory/commands/change-body'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const day = (date: string) => date as CivilDate
const decidedOn = day('2018-06-12')
const regionCode = '01'

const said = (from: string, reason: string) => ({ regionCode, from: day(from), reason: `${reason} (raison fictive)` })

/** What the region says of its bodies: a caisse and its territories, a name changed, a duplicate merged, a mistake removed. Loading again changes nothing. */
export async function seedBodies(db: Db): Promise<void> {
  if ((await db.bodyEntry.count()) > 0) return
  const admin = await demoPerson(db, 'regional_admin')
  await onStoryDay(decidedOn, () => tell(db, admin))
}

async function tell(db: Db, admin: CurrentUser): Promise<void> {
  const held = async (id: string) => {
    const line = await db.bodyEntry.findFirst({ where: { bodyId: id }, orderBy: { id: 'desc' }, select: { id: true } })
    return { id, lastId: line ? String(line.id) : '' }
  }
  const add = async (name: string, kind: BodyKind, side: BodySide, territories: string[] = []) =>
    (
      await directory.addBody(admin, {
        ...said('2016-01-01', 'Mise en place de l’annuaire'),
        name,
        kind,
        side,
        territories,
      })
    ).id

  const caisse = await add('Caisse générale de Guadeloupe (fiche fictive)', 'cpam', 'am', ['971'])
  const covered = { kind: 'cpam' as const, side: 'am' as const, territories: ['971', '977', '978'] }
  await directory.describeBody(admin, {
    ...said('2018-01-01', 'Reprise des îles du Nord'),
    ...(await held(caisse)),
    ...covered,
  })

  const union = await add('Union des pharmaciens (fictive)', 'professional', 'other')
  const renamed = { ...said('2018-06-01', 'Changement de statut'), name: 'URPS des pharmaciens (fictive)' }
  await directory.renameBody(admin, { ...renamed, ...(await held(union)) })
  await directory.deactivateBody(admin, { ...said('2018-06-12', 'En sommeil'), ...(await held(union)) })
  await directory.reactivateBody(admin, { ...said('2018-06-12', 'Reprise d’activité'), ...(await held(union)) })

  const twin = await add('Observatoire du médicament (doublon fictif)', 'omedit', 'other')
  const omedit = await db.body.findUniqueOrThrow({ where: { name: 'OMEDIT' }, select: { id: true } })
  const merged = { ...said('2018-06-12', 'Saisi deux fois'), successorId: omedit.id }
  await directory.mergeBody(admin, { ...merged, ...(await held(twin)) })

  const mistake = await add('Organisme saisi par erreur (fictif)', 'other', 'other')
  await directory.removeBody(admin, { ...said('2018-06-12', 'Erreur de saisie'), ...(await held(mistake)) })
}
