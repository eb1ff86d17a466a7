import type { CivilDate } from '@/lib/core/civil-date'
import { decline } from '@/lib/plan/commands/decline'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const declinedOn = '2018-06-12' as CivilDate
const reason = 'Proposé pour la démonstration, par rapprochement des sujets (fictif)'

type Pair = readonly [kind: 'programme' | 'action', source: string, target: 'axis' | 'objective', national: string]

/** Which regional programmes and actions decline what, by the beginning of their titles: several axes are left uncovered on purpose. */
const pairs: readonly Pair[] = [
  ['programme', 'Programme PHARE', 'axis', 'Renforcer l’efficience des processus achat'],
  [
    'programme',
    'Etablissements en difficulté',
    'objective',
    'Renforcer le pilotage de la performance des établissements',
  ],
  ['programme', '1. Chirurgie ambulatoire', 'objective', 'Développer les prises en charge ambulatoires'],
  ['programme', '5. Optimisation des capacités', 'objective', 'Réduire les hospitalisations'],
  [
    'programme',
    'Produits de santé prescrits en établissement',
    'objective',
    'Identifier systématiquement le prescripteur',
  ],
  ['programme', 'Produits de santé prescrits en ville', 'axis', 'Agir pour une structure de prescription'],
  [
    'action',
    'Accompagnement sur les antibiotiques',
    'objective',
    'Lutter contre la sur-prescription des antibiotiques',
  ],
  [
    'action',
    'Accompagnement sur la lutte contre la iatrogénie',
    'objective',
    'Renforcer la lutte contre la iatrogénie',
  ],
  [
    'action',
    'Mise en œuvre du Plan d’action générique',
    'objective',
    'Renforcer les actions d’accompagnement pour la promotion',
  ],
  ['programme', 'Pertinence des actes', 'objective', 'Accompagner les professionnels de santé et les établissements'],
  ['programme', 'Transports de patients prescrits en établissement', 'objective', 'Encourager la contractualisation'],
  [
    'action',
    'Déploiement du Service de Prescription Electronique',
    'objective',
    'Développer la prescription électronique des transports',
  ],
  [
    'action',
    'Diffusion de fiches repères Transports itératifs',
    'objective',
    'Elaborer et diffuser des fiches repères',
  ],
  ['programme', 'Indemnités journalières prescrites en ville', 'axis', 'Accompagnement et aide à la prescription'],
  [
    'action',
    'Accompagnement sur thème « Parcours de soins Lombalgie',
    'objective',
    'Actions sur l’adéquation du recours',
  ],
  [
    'action',
    'Mise en œuvre de la campagne des contrôles ciblés 2016',
    'objective',
    'Renforcement des contrôles des facturations',
  ],
  ['action', 'Contrôles T2A HAD', 'objective', 'Poursuite des contrôles des établissements'],
]

const mistaken: Pair = ['programme', 'Maitrise de la masse salariale', 'objective', 'Favoriser les coopérations']

/** The Guadeloupe plan declines part of the national one; one word was taken back. Loading again changes nothing. */
export async function seedDeclinations(db: Db): Promise<void> {
  if ((await db.declination.count()) > 0) return
  const officer = await demoPerson(db, 'ars_officer')
  const say = async (pair: Pair, ticked: boolean, why: string) => {
    const [source, id, key] = [pair[0], await sourceId(db, pair), await nationalTarget(db, pair[2], pair[3])]
    await decline(officer, { source, id, shown: ticked ? [] : [key], ticked: ticked ? [key] : [], reason: why })
  }
  await onStoryDay(declinedOn, async () => {
    for (const pair of pairs) await say(pair, true, reason)
    await say(mistaken, true, reason)
    await say(mistaken, false, 'Retiré : le programme ne porte pas sur les coopérations (fictif)')
  })
}

async function sourceId(db: Db, [kind, title]: Pair): Promise<string> {
  const named = { title: { startsWith: title } }
  const plan = { code: 'guadeloupe-2016-2019' }
  if (kind === 'programme')
    return (await db.programmeVersion.findFirstOrThrow({ where: { ...named, programme: { plan } } })).programmeId
  return (
    await db.actionVersion.findFirstOrThrow({ where: { ...named, action: { plan } }, orderBy: { position: 'asc' } })
  ).actionId
}

/** Key of the national axis or objective whose title begins so. */
export async function nationalTarget(db: Db, kind: 'axis' | 'objective', title: string): Promise<string> {
  const named = { title: { startsWith: title } }
  const plan = { code: 'national-2018-2019' }
  if (kind === 'axis')
    return `axis:${(await db.programmeVersion.findFirstOrThrow({ where: { ...named, programme: { plan } } })).programmeId}`
  return `objective:${(await db.chantierVersion.findFirstOrThrow({ where: { ...named, chantier: { plan } } })).chantierId}`
}
