'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { routes } from '@/lib/core/routes'
import {
  issueCalendarFeed as issueCalendarFeedCommand,
  replaceCalendarFeed as replaceCalendarFeedCommand,
  revokeCalendarFeed as revokeCalendarFeedCommand,
} from './commands/calendar-feeds'
import { decline as declineCommand } from './commands/decline'
import { editAction as editActionCommand } from './commands/edit-action'
import { markOccurrence as markOccurrenceCommand } from './commands/mark-occurrence'
import { addNote as addNoteCommand, setActionState as setActionStateCommand } from './commands/set-action-state'
import {
  addNoteInput,
  calendarFeedInput,
  declineInput,
  editActionInput,
  issueCalendarFeedInput,
  markOccurrenceInput,
  setActionStateInput,
} from './inputs'

type Changed = { id: string; changed: boolean }

const seen = ({ id }: Changed) => [routes.plan(), routes.action(id)]
const told = (sentence: string) => (data: { changed: boolean }) => (data.changed ? sentence : 'Rien n’a changé.')

export const editAction = defineAction({
  name: 'plan.editAction',
  input: editActionInput,
  run: editActionCommand,
  done: told('Action enregistrée.'),
  refresh: seen,
  goTo: ({ id }, { avenantId }) => (avenantId === null ? routes.action(id) : routes.avenant(avenantId)),
})

export const setActionState = defineAction({
  name: 'plan.setActionState',
  input: setActionStateInput,
  run: setActionStateCommand,
  done: told('État enregistré.'),
  refresh: seen,
})

export const addNote = defineAction({
  name: 'plan.addNote',
  input: addNoteInput,
  run: addNoteCommand,
  done: told('Note enregistrée.'),
  refresh: seen,
})

export const markOccurrence = defineAction({
  name: 'plan.markOccurrence',
  input: markOccurrenceInput,
  run: markOccurrenceCommand,
  done: told('Échéance enregistrée.'),
  refresh: seen,
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

export const issueCalendarFeed = defineAction({
  name: 'plan.issueCalendarFeed',
  input: issueCalendarFeedInput,
  run: issueCalendarFeedCommand,
  done: ({ name }) => `L’abonnement « ${name} » est ouvert.`,
  refresh: () => [routes.calendarFeeds()],
})

export const replaceCalendarFeed = defineAction({
  name: 'plan.replaceCalendarFeed',
  input: calendarFeedInput,
  run: replaceCalendarFeedCommand,
  done: 'L’adresse est remplacée ; l’ancienne ne répond plus.',
})

export const revokeCalendarFeed = defineAction({
  name: 'plan.revokeCalendarFeed',
  input: calendarFeedInput,
  run: revokeCalendarFeedCommand,
  done: 'L’abonnement est révoqué ; son adresse ne répond plus.',
  refresh: () => [routes.calendarFeeds()],
})
