'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { routes } from '@/lib/core/routes'
import {
  addAction as addActionCommand,
  addChantier as addChantierCommand,
  addProgramme as addProgrammeCommand,
} from '../commands/add-element'
import { addPart as addPartCommand } from '../commands/add-part'
import {
  changeChantier as changeChantierCommand,
  changeProgramme as changeProgrammeCommand,
} from '../commands/change-element'
import { moveElement as moveElementCommand } from '../commands/move-element'
import { removeElement as removeElementCommand } from '../commands/remove-element'
import { splitChantier as splitChantierCommand } from '../commands/split-chantier'
import {
  addActionInput,
  addChantierInput,
  addPartInput,
  addProgrammeInput,
  changeChantierInput,
  changeProgrammeInput,
  moveElementInput,
  removeElementInput,
  splitChantierInput,
} from '../structure-inputs'

type OfPlan = { planCode: string }
type Structured = OfPlan & { avenantId: string | null }

const planSeen = ({ planCode }: OfPlan) => [routes.plan(), routes.avenants(planCode)]
/** Back to where changes are gathered: the avenant, or the structure of a plan that is not arrêté. */
const gathered = (data: Structured) =>
  data.avenantId === null ? routes.structure(data) : routes.avenant(data.avenantId)
const told = (sentence: string) => (data: { changed: boolean }) => (data.changed ? sentence : 'Rien n’a changé.')

export const addProgramme = defineAction({
  name: 'plan.addProgramme',
  input: addProgrammeInput,
  run: addProgrammeCommand,
  done: told('Programme ajouté.'),
  refresh: planSeen,
  goTo: gathered,
})

export const addChantier = defineAction({
  name: 'plan.addChantier',
  input: addChantierInput,
  run: addChantierCommand,
  done: told('Chantier ajouté.'),
  refresh: planSeen,
  goTo: gathered,
})

export const addAction = defineAction({
  name: 'plan.addAction',
  input: addActionInput,
  run: addActionCommand,
  done: told('Action ajoutée.'),
  refresh: planSeen,
  goTo: gathered,
})

export const changeProgramme = defineAction({
  name: 'plan.changeProgramme',
  input: changeProgrammeInput,
  run: changeProgrammeCommand,
  done: told('Programme enregistré.'),
  refresh: planSeen,
  goTo: gathered,
})

export const changeChantier = defineAction({
  name: 'plan.changeChantier',
  input: changeChantierInput,
  run: changeChantierCommand,
  done: told('Chantier enregistré.'),
  refresh: planSeen,
  goTo: gathered,
})

export const moveElement = defineAction({
  name: 'plan.moveElement',
  input: moveElementInput,
  run: moveElementCommand,
  done: told('Déplacement enregistré.'),
  refresh: planSeen,
  goTo: gathered,
})

export const removeElement = defineAction({
  name: 'plan.removeElement',
  input: removeElementInput,
  run: removeElementCommand,
  done: told('Retrait enregistré.'),
  refresh: planSeen,
  goTo: gathered,
})

export const splitChantier = defineAction({
  name: 'plan.splitChantier',
  input: splitChantierInput,
  run: splitChantierCommand,
  done: told('Chantier scindé.'),
  refresh: planSeen,
  goTo: gathered,
})

export const addPart = defineAction({
  name: 'plan.addPart',
  input: addPartInput,
  run: addPartCommand,
  done: told('Partie ajoutée.'),
  refresh: planSeen,
})
