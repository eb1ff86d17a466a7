import type { Role } from '@/lib/accounts/model'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import { markOccurrence } from '@/lib/plan/commands/mark-occurrence'
import { addNote, setActionState } from '@/lib/plan/commands/set-action-state'
import type { PlanStatus } from '@/lib/plan/model'
import { aPlan } from '../factories'
import { aChantier, anAction, aProof, editForm } from '../plan-factories'
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

/** An action entrusted to the body the local organism of the matrix speaks for. */
async function actionAt(place: Place): Promise<string> {
  return anAction(await chantierAt(place, 'projet'), { deadlines: '30/06/2018', actors: ['ARS', ownBody] })
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
    '/plan/programmes/[id]': {
      places: read,
      at: async (place) => `/plan/programmes/${(await chantierAt(place, 'arrete')).programmeId}`,
    },
    '/plan/actions/[id]': { places: read, at: async (place) => `/plan/actions/${await actionAt(place)}` },
    '/plan/actions/[id]/modifier': {
      places: edited,
      at: async (place) => `/plan/actions/${await actionAt(place)}/modifier`,
    },
    'POST /api/plan/actions/[id]/echeances': {
      places: reported,
      at: async (place) => `/api/plan/actions/${await actionAt(place)}/echeances`,
    },
    'GET /api/plan/justificatifs/[id]': {
      places: read,
      at: async (place) => `/api/plan/justificatifs/${await aProof(await actionAt(place))}`,
    },
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
  },
}
