import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { addAction, addChantier, addProgramme } from '@/lib/plan/commands/add-element'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { createPlan } from '@/lib/plan/commands/create-plan'
import { decline } from '@/lib/plan/commands/decline'
import type { Db } from '@/lib/server/db'
import { nationalTarget } from './declinations'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const day = (text: string) => text as CivilDate
const code = 'martinique-2018-2019'
const reason = 'Choisi pour la démonstration (fictif)'

type Programme = {
  title: string
  chantier: string
  actions: readonly (readonly [title: string, deadline: string, actor: string])[]
  declines: readonly (readonly [kind: 'axis' | 'objective', title: string])[]
}

const programmes: readonly Programme[] = [
  {
    title: 'Juste prescription des médicaments (fictif)',
    chantier: 'Antibiotiques et sorties d’hospitalisation (fictif)',
    actions: [
      ['Visiter les prescripteurs les plus éloignés de la moyenne (fictive)', '31/12/2018', 'ARS'],
      ['Partager un profil de prescription par établissement (fictive)', '30/09/2018', 'ARS'],
    ],
    declines: [
      ['objective', 'Lutter contre la sur-prescription des antibiotiques'],
      ['axis', 'Agir pour une structure de prescription'],
    ],
  },
  {
    title: 'Parcours et transports (fictif)',
    chantier: 'Commande des transports par les établissements (fictif)',
    actions: [
      ['Régler la commande des transports dans deux établissements (fictive)', '30/06/2019', 'ARS'],
      ['Relire les transports en série avec les centres de dialyse (fictive)', '2018-2019 (annuelle)', 'ARS'],
      ['Partager le bilan annuel des transports (fictive)', '31/03/2019', 'ARS'],
    ],
    declines: [
      ['objective', 'Encourager la contractualisation'],
      ['objective', 'Favoriser les coopérations'],
    ],
  },
]

/** A small plan of a second region, all invented, so that the national plan is read beside two regions. Loading again changes nothing. */
export async function seedMartinique(db: Db): Promise<void> {
  if (await db.plan.findUnique({ where: { code }, select: { id: true } })) return
  const officer = await demoPerson(db, 'ars_officer', '02')
  await onStoryDay(day('2018-06-12'), async () => {
    const title = 'Plan pluriannuel de la Martinique 2018-2019 (fictif)'
    await createPlan(officer, { code, title, regionCode: '02', start: 2018, end: 2019, parts: ['ARS/AM'] })
    const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code }, select: { id: true } })
    for (const programme of programmes) await writeProgramme(db, officer, planId, programme)
    const steps = [
      ['avis_crc3a', '2018-01-16', 'Avis de la CRC3A (fictif)'],
      ['arrete', '2018-01-30', 'Arrêté du directeur général de l’ARS (fictif)'],
    ] as const
    for (const [status, on, act] of steps) await changePlanStatus(officer, { planId, status, on: day(on), act })
  })
}

async function writeProgramme(db: Db, officer: CurrentUser, planId: string, programme: Programme): Promise<void> {
  const site = { planId, avenantId: null }
  const part = await db.part.findFirstOrThrow({ where: { planId }, select: { id: true } })
  const { id } = await addProgramme(officer, { ...site, to: part.id, title: programme.title, context: null })
  const chantier = await addChantier(officer, { ...site, to: id, number: 1, title: programme.chantier })
  for (const [index, [title, deadlines, actors]] of programme.actions.entries())
    await addAction(officer, {
      ...{ ...site, to: chantier.id, number: String(index + 1), regional: true },
      ...{ title, deadlines, actors },
    })
  for (const [kind, title] of programme.declines) {
    const key = await nationalTarget(db, kind, title)
    await decline(officer, { source: 'programme', id, shown: [], ticked: [key], reason })
  }
}
