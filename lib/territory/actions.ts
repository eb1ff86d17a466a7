'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { routes } from '@/lib/core/routes'
import * as commands from './commands/change-body'
import * as inputs from './inputs'

const shown = ({ id }: { id: string }) => [routes.bodies(), routes.body(id), routes.territories()]

export const addBodyAction = defineAction({
  name: 'territory.add-body',
  input: inputs.addBodyInput,
  run: commands.addBody,
  done: ({ name }) => `« ${name} » est dans l’annuaire.`,
  refresh: shown,
})

export const describeBodyAction = defineAction({
  name: 'territory.describe-body',
  input: inputs.describeBodyInput,
  run: commands.describeBody,
  done: 'La description est enregistrée.',
  refresh: shown,
})

export const renameBodyAction = defineAction({
  name: 'territory.rename-body',
  input: inputs.renameBodyInput,
  run: commands.renameBody,
  done: ({ name }) => `L’organisme s’appelle « ${name} » à partir de cette date.`,
  refresh: shown,
})

export const mergeBodyAction = defineAction({
  name: 'territory.merge-body',
  input: inputs.mergeBodyInput,
  run: commands.mergeBody,
  done: ({ name }) => `Réuni à « ${name} ».`,
  refresh: shown,
})

export const deactivateBodyAction = defineAction({
  name: 'territory.deactivate-body',
  input: inputs.bodyStateInput,
  run: commands.deactivateBody,
  done: 'L’organisme n’est plus proposé.',
  refresh: shown,
})

export const reactivateBodyAction = defineAction({
  name: 'territory.reactivate-body',
  input: inputs.bodyStateInput,
  run: commands.reactivateBody,
  done: 'L’organisme est de nouveau proposé.',
  refresh: shown,
})

export const removeBodyAction = defineAction({
  name: 'territory.remove-body',
  input: inputs.bodyStateInput,
  run: commands.removeBody,
  done: 'L’organisme n’est plus dans l’annuaire.',
  refresh: shown,
})
