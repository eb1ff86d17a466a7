'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { routes } from '@/lib/core/routes'
import { changePlanStatus as changePlanStatusCommand } from './commands/change-plan-status'
import { createAvenant as createAvenantCommand } from './commands/create-avenant'
import { decline as declineCommand } from './commands/decline'
import { editAction as editActionCommand } from './commands/edit-action'
import { markOccurrence as markOccurrenceCommand } from './commands/mark-occurrence'
import { addNote as addNoteCommand, setActionState as setActionStateCommand } from './commands/set-action-state'
import {
  addNoteInput,
  changePlanStatusInput,
  createAvenantInput,
  declineInput,
  editActionInput,
  markOccurrenceInput,
  setActionStateInput,
} from './inputs'

type Changed = { id: string; changed: boolean }

const seen = ({ id }: Changed) => [routes.plan(), routes.action(id)]
const said = (sentence: string) => (data: Changed) => (data.changed ? sentence : 'Rien n’a changé.')

export const editAction = defineAction({
  name: 'plan.editAction',
  input: editActionInput,
  run: editActionCommand,
  done: said('Action enregistrée.'),
  refresh: seen,
  goTo: ({ id }) => routes.action(id),
})

export const setActionState = defineAction({
  name: 'plan.setActionState',
  input: setActionStateInput,
  run: setActionStateCommand,
  done: said('État enregistré.'),
  refresh: seen,
})

export const addNote = defineAction({
  name: 'plan.addNote',
  input: addNoteInput,
  run: addNoteCommand,
  done: said('Note enregistrée.'),
  refresh: seen,
})

export const markOccurrence = defineAction({
  name: 'plan.markOccurrence',
  input: markOccurrenceInput,
  run: markOccurrenceCommand,
  done: said('Échéance enregistrée.'),
  refresh: seen,
})

export const createAvenant = defineAction({
  name: 'plan.createAvenant',
  input: createAvenantInput,
  run: createAvenantCommand,
  done: ({ number }) => `Avenant n° ${number} créé.`,
  refresh: ({ planCode }) => [routes.plan(), routes.avenants(planCode)],
})

export const changePlanStatus = defineAction({
  name: 'plan.changePlanStatus',
  input: changePlanStatusInput,
  run: changePlanStatusCommand,
  done: ({ changed }) => (changed ? 'État du plan enregistré.' : 'Rien n’a changé.'),
  refresh: ({ planCode }) => [routes.plan(), routes.avenants(planCode)],
})

export const decline = defineAction({
  name: 'plan.decline',
  input: declineInput,
  run: declineCommand,
  done: ({ added, withdrawn }) => (added + withdrawn > 0 ? 'Déclinaison enregistrée.' : 'Rien n’a changé.'),
  refresh: ({ source, id }) => [
    source === 'programme' ? routes.programme(id) : routes.action(id),
    routes.nationalPlan(),
    routes.plan(),
  ],
  goTo: ({ source, id }) => (source === 'programme' ? routes.programme(id) : routes.action(id)),
})
