'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { routes } from '@/lib/core/routes'
import { endGroup as endGroupCommand, writeSheet as writeSheetCommand } from '../commands/group-life'
import { createGroup as createGroupCommand, editGroup as editGroupCommand } from '../commands/working-group'
import { createGroupInput, editGroupInput, endGroupInput, writeSheetInput } from '../progress-inputs'

type Changed = { id: string; changed: boolean }

const seen = ({ id }: Changed) => [routes.groups(), routes.group(id)]
const said = (sentence: string) => (data: Changed) => (data.changed ? sentence : 'Rien n’a changé.')

export const createGroup = defineAction({
  name: 'plan.createGroup',
  input: createGroupInput,
  run: createGroupCommand,
  done: said('Groupe de travail créé.'),
  refresh: seen,
  goTo: ({ id }) => routes.group(id),
})

export const editGroup = defineAction({
  name: 'plan.editGroup',
  input: editGroupInput,
  run: editGroupCommand,
  done: said('Groupe de travail enregistré.'),
  refresh: seen,
})

export const endGroup = defineAction({
  name: 'plan.endGroup',
  input: endGroupInput,
  run: endGroupCommand,
  done: said('État du groupe enregistré.'),
  refresh: seen,
})

export const writeSheet = defineAction({
  name: 'plan.writeSheet',
  input: writeSheetInput,
  run: writeSheetCommand,
  done: said('Fiche enregistrée.'),
  refresh: seen,
})
