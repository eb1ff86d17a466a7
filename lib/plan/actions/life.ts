'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { addReview as addReviewCommand } from '../commands/add-review'
import { adoptAvenant as adoptAvenantCommand } from '../commands/adopt-avenant'
import {
  cancelAvenant as cancelAvenantCommand,
  withdrawChange as withdrawChangeCommand,
} from '../commands/cancel-avenant'
import { carryActions as carryActionsCommand } from '../commands/carry-actions'
import { changePlanStatus as changePlanStatusCommand } from '../commands/change-plan-status'
import { createAvenant as createAvenantCommand } from '../commands/create-avenant'
import { createPlan as createPlanCommand } from '../commands/create-plan'
import { reviseAvenant as reviseAvenantCommand } from '../commands/revise-avenant'
import {
  adoptAvenantInput,
  cancelAvenantInput,
  changePlanStatusInput,
  createAvenantInput,
  reviseAvenantInput,
  withdrawChangeInput,
} from '../inputs'
import { addReviewInput, carryActionsInput, createPlanInput } from '../life-inputs'

type OfPlan = { planCode: string }
type OfAvenant = OfPlan & { id: string }

const planSeen = ({ planCode }: OfPlan) => [routes.plan(), routes.avenants(planCode)]
const avenantSeen = (data: OfAvenant) => [...planSeen(data), routes.avenant(data.id)]
const told = (sentence: string) => (data: { changed: boolean }) => (data.changed ? sentence : 'Rien n’a changé.')

export const createAvenant = defineAction({
  name: 'plan.createAvenant',
  input: createAvenantInput,
  run: createAvenantCommand,
  done: ({ number }) => `Avenant n° ${number} en préparation.`,
  refresh: ({ planCode }) => [routes.plan(), routes.avenants(planCode)],
  goTo: ({ id }) => routes.avenant(id),
})

export const reviseAvenant = defineAction({
  name: 'plan.reviseAvenant',
  input: reviseAvenantInput,
  run: reviseAvenantCommand,
  done: told('Avenant enregistré.'),
  refresh: avenantSeen,
})

export const changePlanStatus = defineAction({
  name: 'plan.changePlanStatus',
  input: changePlanStatusInput,
  run: changePlanStatusCommand,
  done: ({ changed }) => (changed ? 'État du plan enregistré.' : 'Rien n’a changé.'),
  refresh: ({ planCode }) => [routes.plan(), '/plan/avenants', routes.avenants(planCode)],
})

export const createPlan = defineAction({
  name: 'plan.createPlan',
  input: createPlanInput,
  run: createPlanCommand,
  done: told('Plan créé.'),
  refresh: planSeen,
  goTo: ({ planCode }) => routes.structure({ planCode, avenantId: null }),
})

export const addReview = defineAction({
  name: 'plan.addReview',
  input: addReviewInput,
  run: addReviewCommand,
  done: told('Revue annuelle enregistrée.'),
  refresh: planSeen,
})

export const adoptAvenant = defineAction({
  name: 'plan.adoptAvenant',
  input: adoptAvenantInput,
  run: adoptAvenantCommand,
  done: told('Avenant adopté.'),
  refresh: avenantSeen,
})

export const cancelAvenant = defineAction({
  name: 'plan.cancelAvenant',
  input: cancelAvenantInput,
  run: cancelAvenantCommand,
  done: told('Avenant annulé.'),
  refresh: avenantSeen,
})

export const withdrawChange = defineAction({
  name: 'plan.withdrawChange',
  input: withdrawChangeInput,
  run: withdrawChangeCommand,
  done: told('Changement retiré de l’avenant.'),
  refresh: avenantSeen,
})

export const carryActions = defineAction({
  name: 'plan.carryActions',
  input: carryActionsInput,
  run: carryActionsCommand,
  done: ({ carried }) =>
    carried === 0
      ? 'Ces actions étaient déjà reprises ; rien n’a changé.'
      : `${plural(carried, 'action reprise', 'actions reprises')}.`,
  refresh: ({ planCode, toPlanCode }) => [routes.plan(), routes.carry(planCode), routes.avenants(toPlanCode)],
})
