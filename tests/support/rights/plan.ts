import { randomUUID } from 'node:crypto'
import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { avenantHeadText } from '@/lib/plan/avenant-head'
import { addAction, addChantier, addProgramme } from '@/lib/plan/commands/add-element'
import { addPart } from '@/lib/plan/commands/add-part'
import { addReview } from '@/lib/plan/commands/add-review'
import { adoptAvenant } from '@/lib/plan/commands/adopt-avenant'
import { issueCalendarFeed, replaceCalendarFeed, revokeCalendarFeed } from '@/lib/plan/commands/calendar-feeds'
import { cancelAvenant, withdrawChange } from '@/lib/plan/commands/cancel-avenant'
import { carryActions } from '@/lib/plan/commands/carry-actions'
import { changeChantier, changeProgramme } from '@/lib/plan/commands/change-element'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { answerThread, openThread, resolveThread, withdrawComment } from '@/lib/plan/commands/comment'
import { correctNote } from '@/lib/plan/commands/correct-note'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { createPlan } from '@/lib/plan/commands/create-plan'
import { decline } from '@/lib/plan/commands/decline'
import { editAction } from '@/lib/plan/commands/edit-action'
import { endGroup, writeSheet } from '@/lib/plan/commands/group-life'
import { judge } from '@/lib/plan/commands/judge'
import { markOccurrence } from '@/lib/plan/commands/mark-occurrence'
import { moveElement } from '@/lib/plan/commands/move-element'
import { removeElement } from '@/lib/plan/commands/remove-element'
import { reviseAvenant } from '@/lib/plan/commands/revise-avenant'
import { sayMeteo } from '@/lib/plan/commands/say-meteo'
import { addNote, setActionState } from '@/lib/plan/commands/set-action-state'
import { setPilot } from '@/lib/plan/commands/set-pilot'
import { splitChantier } from '@/lib/plan/commands/split-chantier'
import { createGroup, editGroup } from '@/lib/plan/commands/working-group'
import type { PlanStatus } from '@/lib/plan/model'
import { db } from '@/lib/server/db'
import { aPlan, aUser } from '../factories'
import { aNationalPlan } from '../national-world'
import {
  aBody,
  aChantier,
  aFeed,
  anAction,
  anAddition,
  anAvenant,
  aProof,
  editForm,
  groupForm,
} from '../plan-factories'
import { day } from '../plan-facts'
import { type Place, type Places, regionAt, type Table } from './line'
import { ownBody } from './world'

const readers: readonly Role[] = [
  'national_admin',
  'regional_admin',
  'ars_officer',
  'dg_ars',
  'dcgdr',
  'local_am',
  'omedit',
  'crc3a_member',
]
const editors: readonly Role[] = ['regional_admin', 'ars_officer', 'dcgdr']
const read: Places = { 'own-region': readers, 'other-region': ['national_admin'] }
const edited: Places = { 'own-region': editors, 'other-region': [] }
const reported: Places = { 'own-region': [...editors, 'local_am'], 'other-region': [] }

async function chantierAt(place: Place, status: PlanStatus) {
  return aChantier({ plan: await aPlan({ regionCode: regionAt(place) }), status })
}

async function avenantAt(place: Place): Promise<string> {
  return anAvenant((await chantierAt(place, 'arrete')).plan, day('2018-09-01'))
}

/** A plan still a projet: its structure is corrected without avenant. */
async function projectAt(place: Place) {
  const chantier = await chantierAt(place, 'projet')
  return { ...chantier, site: { planId: chantier.plan.id, avenantId: null } }
}

/** An action entrusted to the body the local organism of the matrix speaks for. */
async function actionAt(place: Place): Promise<string> {
  return anAction(await chantierAt(place, 'projet'), { deadlines: '30/06/2018', actors: ['ARS', ownBody] })
}

const officerOf = (place: Place) => aUser('ars_officer', { regionCode: regionAt(place) })

async function groupAt(place: Place): Promise<string> {
  const { plan } = await chantierAt(place, 'projet')
  return (await createGroup(await officerOf(place), { planId: plan.id, ...groupForm })).id
}

/** A thread the ARS keeps to itself, and its comment. */
async function arsThreadAt(place: Place): Promise<{ threadId: string; commentId: string }> {
  const id = await actionAt(place)
  await openThread(await officerOf(place), { subject: 'action', id, audience: 'ars', text: 'Entre nous.' })
  const comment = await db().comment.findFirstOrThrow({ where: { thread: { actionId: id } } })
  return { threadId: comment.threadId, commentId: comment.id }
}

const ofArs: Places = { 'own-region': ['ars_officer', 'dg_ars'], 'other-region': [] }
const shared: Places = {
  'own-region': ['regional_admin', 'ars_officer', 'dg_ars', 'dcgdr', 'local_am', 'omedit'],
  'other-region': [],
}

const lock = { lockVersion: 1 }

const structureActions: Table['actions'] = {
  'plan.addPart': {
    places: edited,
    run: async (user, place) =>
      addPart(user, { planId: (await projectAt(place)).plan.id, title: 'Partie de la matrice', lead: null }),
  },
  'plan.addProgramme': {
    places: edited,
    run: async (user, place) => {
      const { site, partId } = await projectAt(place)
      return addProgramme(user, { ...site, to: partId, title: 'Programme de la matrice', context: null })
    },
  },
  'plan.addChantier': {
    places: edited,
    run: async (user, place) => {
      const { site, programmeId } = await projectAt(place)
      return addChantier(user, { ...site, to: programmeId, number: 9, title: 'Chantier de la matrice' })
    },
  },
  'plan.addAction': {
    places: edited,
    run: async (user, place) => {
      const { site, chantierId } = await projectAt(place)
      const words = { number: '9', title: 'Action de la matrice', regional: false, deadlines: '', actors: '' }
      return addAction(user, { ...site, to: chantierId, ...words })
    },
  },
  'plan.changeProgramme': {
    places: edited,
    run: async (user, place) => {
      const { site, programmeId } = await projectAt(place)
      return changeProgramme(user, { ...site, ...lock, id: programmeId, title: 'Autre titre', context: null })
    },
  },
  'plan.changeChantier': {
    places: edited,
    run: async (user, place) => {
      const { site, chantierId } = await projectAt(place)
      return changeChantier(user, { ...site, ...lock, id: chantierId, number: 4, title: 'Autre titre' })
    },
  },
  'plan.moveElement': {
    places: edited,
    run: async (user, place) => {
      const { site, chantierId, programmeId } = await projectAt(place)
      return moveElement(user, {
        ...site,
        ...lock,
        object: 'chantier',
        id: chantierId,
        to: programmeId,
        after: 'first',
      })
    },
  },
  'plan.removeElement': {
    places: edited,
    run: async (user, place) => {
      const { site, chantierId } = await projectAt(place)
      const asked = { children: 'aucun', to: null, confirmed: false } as const
      return removeElement(user, { ...site, ...lock, ...asked, object: 'chantier', id: chantierId })
    },
  },
  'plan.splitChantier': {
    places: edited,
    run: async (user, place) => {
      const chantier = await projectAt(place)
      const [first] = [await anAction(chantier), await anAction(chantier, { number: '2' })]
      const words = { number: 2, title: 'Suite', actions: [first] }
      return splitChantier(user, { ...chantier.site, ...lock, id: chantier.chantierId, ...words })
    },
  },
  'plan.createPlan': {
    places: edited,
    run: async (user, place) => {
      const code = `plan-matrice-${randomUUID()}`
      return createPlan(user, { code, title: 'Plan', regionCode: regionAt(place), start: 2020, end: 2023, parts: [] })
    },
  },
  'plan.addReview': {
    places: edited,
    run: async (user, place) => {
      const { plan } = await chantierAt(place, 'arrete')
      return addReview(user, { planId: plan.id, year: 2017, on: day('2018-01-10'), body: 'CRC3A', conclusion: 'Vu.' })
    },
  },
  'plan.adoptAvenant': {
    places: edited,
    run: async (user, place) => {
      const chantier = await chantierAt(place, 'arrete')
      const id = await anAvenant(chantier.plan, day('2018-09-01'))
      await anAddition(chantier, id)
      return adoptAvenant(user, { id, on: day('2018-01-10'), act: null, overwrite: false })
    },
  },
  'plan.reviseAvenant': {
    places: edited,
    run: async (user, place) => {
      const id = await avenantAt(place)
      const { title, act } = await db().avenant.findUniqueOrThrow({ where: { id } })
      const read = avenantHeadText({ title, effectiveOn: day('2018-09-01'), act })
      return reviseAvenant(user, { id, title: 'Autre objet', effectiveOn: day('2018-10-01'), act: null, read })
    },
  },
  'plan.cancelAvenant': {
    places: edited,
    run: async (user, place) => cancelAvenant(user, { id: await avenantAt(place), reason: 'Matrice' }),
  },
  'plan.withdrawChange': {
    places: edited,
    run: async (user, place) => withdrawChange(user, { id: await avenantAt(place), changeId: randomUUID() }),
  },
  'plan.carryActions': {
    places: edited,
    run: async (user, place) => {
      const from = await chantierAt(place, 'arrete')
      const { plan } = await projectAt(place)
      return carryActions(user, {
        planId: from.plan.id,
        toPlanId: plan.id,
        avenantId: null,
        actions: [await anAction(from)],
      })
    },
  },
}

export const plan: Table = {
  routes: {
    '/plan': { places: read, at: async (place) => `/plan?plan=${(await chantierAt(place, 'arrete')).plan.code}` },
    '/plan/frise': {
      places: read,
      at: async (place) => `/plan/frise?plan=${(await chantierAt(place, 'arrete')).plan.code}`,
    },
    '/plan/avenants': {
      places: read,
      at: async (place) => `/plan/avenants?plan=${(await chantierAt(place, 'arrete')).plan.code}`,
    },
    '/plan/avenants/[id]': { places: read, at: async (place) => `/plan/avenants/${await avenantAt(place)}` },
    '/plan/structure': { places: edited, at: async (place) => `/plan/structure?avenant=${await avenantAt(place)}` },
    '/plan/structure/[geste]': {
      places: edited,
      at: async (place) => `/plan/structure/ajouter?objet=action&avenant=${await avenantAt(place)}`,
    },
    '/plan/nouveau': {
      places: { 'own-region': [...editors, 'national_admin'], 'other-region': [...editors, 'national_admin'] },
      at: async () => '/plan/nouveau',
    },
    '/plan/reconduire': {
      places: edited,
      at: async (place) => `/plan/reconduire?plan=${(await chantierAt(place, 'arrete')).plan.code}`,
    },
    '/plan/programmes/[id]': {
      places: read,
      at: async (place) => `/plan/programmes/${(await chantierAt(place, 'arrete')).programmeId}`,
    },
    '/plan/national': { roles: readers },
    '/plan/programmes/[id]/decliner': {
      places: edited,
      at: async (place) => `/plan/programmes/${(await chantierAt(place, 'arrete')).programmeId}/decliner`,
    },
    '/plan/actions/[id]/decliner': {
      places: edited,
      at: async (place) => `/plan/actions/${await actionAt(place)}/decliner`,
    },
    '/plan/actions/[id]': { places: read, at: async (place) => `/plan/actions/${await actionAt(place)}` },
    '/plan/actions/[id]/modifier': {
      places: edited,
      at: async (place) => `/plan/actions/${await actionAt(place)}/modifier`,
    },
    '/plan/calendrier': {
      places: read,
      at: async (place) => `/plan/calendrier?plan=${(await chantierAt(place, 'arrete')).plan.code}`,
    },
    '/mon-compte/abonnement': { roles: readers },
    'GET /api/calendrier/[jeton]': { open: 'the secret of the address is the right' },
    'POST /api/plan/actions/[id]/echeances': {
      places: reported,
      at: async (place) => `/api/plan/actions/${await actionAt(place)}/echeances`,
    },
    'GET /api/plan/justificatifs/[id]': {
      places: read,
      at: async (place) => `/api/plan/justificatifs/${await aProof(await actionAt(place))}`,
    },
    '/plan/revue': {
      places: read,
      at: async (place) => `/plan/revue?plan=${(await chantierAt(place, 'arrete')).plan.code}`,
    },
    '/plan/groupes': {
      places: read,
      at: async (place) => `/plan/groupes?plan=${(await chantierAt(place, 'arrete')).plan.code}`,
    },
    '/plan/groupes/nouveau': {
      places: edited,
      at: async (place) => `/plan/groupes/nouveau?plan=${(await chantierAt(place, 'arrete')).plan.code}`,
    },
    '/plan/groupes/[id]': { places: read, at: async (place) => `/plan/groupes/${await groupAt(place)}` },
    'GET /api/v1/plans/[code]/tableau': {
      places: read,
      at: async (place) => `/api/v1/plans/${(await chantierAt(place, 'arrete')).plan.code}/tableau`,
    },
    'GET /api/v1/plans/[code]': {
      places: read,
      at: async (place) => `/api/v1/plans/${(await chantierAt(place, 'arrete')).plan.code}`,
    },
  },
  actions: {
    'plan.editAction': {
      places: edited,
      run: async (user, place) => editAction(user, await editForm(await actionAt(place), { title: 'Autre libellé' })),
    },
    'plan.setActionState': {
      places: edited,
      run: async (user, place) =>
        setActionState(user, { id: await actionAt(place), lockVersion: 1, state: 'realisee', on: null, reason: null }),
    },
    'plan.addNote': {
      places: reported,
      run: async (user, place) => addNote(user, { id: await actionAt(place), lockVersion: 1, note: 'Visites faites.' }),
    },
    'plan.markOccurrence': {
      places: reported,
      run: async (user, place) =>
        markOccurrence(user, {
          id: await actionAt(place),
          lockVersion: 1,
          deadlinePosition: 1,
          endsOn: day('2018-06-30'),
          done: true,
          on: null,
          proof: null,
        }),
    },
    'plan.sayMeteo': {
      places: reported,
      run: async (user, place) =>
        sayMeteo(user, {
          subject: 'action',
          id: await actionAt(place),
          meteo: 'nuageux',
          sentence: 'Un poste vacant.',
        }),
    },
    'plan.correctNote': {
      places: edited,
      run: async (user, place) => {
        const id = await actionAt(place)
        const on = { actionId: id, text: 'Douze visites.', byName: 'Quelqu’un', at: new Date('2018-05-02') }
        const note = await db().progressNote.create({ data: on })
        return correctNote(user, { id, noteId: note.id, note: 'Treize visites.' })
      },
    },
    'plan.openThread': {
      places: shared,
      run: async (user, place) =>
        openThread(user, { subject: 'action', id: await actionAt(place), audience: 'shared', text: 'Où en est-on ?' }),
    },
    'plan.answerThread': {
      places: ofArs,
      run: async (user, place) =>
        answerThread(user, { threadId: (await arsThreadAt(place)).threadId, text: 'Entendu.' }),
    },
    'plan.resolveThread': {
      places: ofArs,
      run: async (user, place) =>
        resolveThread(user, { threadId: (await arsThreadAt(place)).threadId, resolved: true }),
    },
    'plan.withdrawComment': {
      places: { 'own-region': [], 'other-region': [] },
      run: async (user, place) => withdrawComment(user, { commentId: (await arsThreadAt(place)).commentId }),
    },
    'plan.judge': {
      places: edited,
      run: async (user, place) =>
        judge(user, {
          subject: 'action',
          id: await actionAt(place),
          year: 2017,
          seen: '',
          attained: 'oui',
          onTime: 'oui',
          progress: null,
        }),
    },
    'plan.setPilot': {
      places: edited,
      run: async (user, place) =>
        setPilot(user, {
          id: (await chantierAt(place, 'arrete')).programmeId,
          side: 'ars',
          function: 'Direction de l’offre de soins',
          bodyId: (await aBody('ARS')).id,
          userId: null,
        }),
    },
    'plan.createGroup': {
      places: edited,
      run: async (user, place) =>
        createGroup(user, { planId: (await chantierAt(place, 'projet')).plan.id, ...groupForm }),
    },
    'plan.editGroup': {
      places: edited,
      run: async (user, place) =>
        editGroup(user, { id: await groupAt(place), lockVersion: 1, ...groupForm, name: 'Autre nom' }),
    },
    'plan.endGroup': {
      places: edited,
      run: async (user, place) =>
        endGroup(user, { id: await groupAt(place), ended: true, on: day('2018-01-01'), reason: null }),
    },
    'plan.writeSheet': {
      places: edited,
      run: async (user, place) =>
        writeSheet(user, {
          id: await groupAt(place),
          on: day('2018-01-01'),
          addressee: 'crc3a',
          meteo: 'nuageux',
          text: 'Les visites avancent.',
        }),
    },
    'plan.decline': {
      places: edited,
      run: async (user, place) => {
        const { first } = await aNationalPlan(`national-${randomUUID()}`)
        const id = await actionAt(place)
        return decline(user, { source: 'action', id, shown: [], ticked: [`axis:${first}`], reason: null })
      },
    },
    'plan.issueCalendarFeed': {
      roles: readers,
      run: (user: CurrentUser) =>
        issueCalendarFeed(user, { name: `Agenda ${randomUUID()}`, scope: 'whole_plan', days: 90 }),
    },
    'plan.replaceCalendarFeed': {
      roles: readers,
      run: async (user: CurrentUser) => replaceCalendarFeed(user, await aFeed(user.id)),
    },
    'plan.revokeCalendarFeed': {
      roles: roleNames,
      run: async (user: CurrentUser) => revokeCalendarFeed(user, await aFeed(user.id)),
    },
    'plan.createAvenant': {
      places: edited,
      run: async (user, place) =>
        createAvenant(user, {
          planId: (await chantierAt(place, 'arrete')).plan.id,
          title: 'Avenant de la matrice',
          effectiveOn: day('2018-01-01'),
          act: null,
        }),
    },
    'plan.changePlanStatus': {
      places: { 'own-region': ['regional_admin', 'ars_officer', 'dg_ars'], 'other-region': [] },
      run: async (user, place) =>
        changePlanStatus(user, {
          planId: (await chantierAt(place, 'projet')).plan.id,
          status: 'avis_crc3a',
          on: day('2018-01-01'),
          act: null,
        }),
    },
    ...structureActions,
  },
}
