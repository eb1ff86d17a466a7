'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { routes } from '@/lib/core/routes'
import {
  answerThread as answerThreadCommand,
  openThread as openThreadCommand,
  resolveThread as resolveThreadCommand,
  withdrawComment as withdrawCommentCommand,
} from '../commands/comment'
import { correctNote as correctNoteCommand } from '../commands/correct-note'
import { judge as judgeCommand } from '../commands/judge'
import { sayMeteo as sayMeteoCommand } from '../commands/say-meteo'
import { setPilot as setPilotCommand } from '../commands/set-pilot'
import {
  answerThreadInput,
  correctNoteInput,
  judgeInput,
  openThreadInput,
  resolveThreadInput,
  sayMeteoInput,
  setPilotInput,
  withdrawCommentInput,
} from '../progress-inputs'

type Changed = { subject: 'action' | 'chantier' | 'programme'; id: string; changed: boolean }

const seen = ({ subject, id }: Changed) => [
  routes.plan(),
  ...(subject === 'action' ? [routes.action(id)] : []),
  ...(subject === 'programme' ? [routes.programme(id)] : []),
]
const said = (sentence: string) => (data: { changed: boolean }) => (data.changed ? sentence : 'Rien n’a changé.')

export const sayMeteo = defineAction({
  name: 'plan.sayMeteo',
  input: sayMeteoInput,
  run: sayMeteoCommand,
  done: said('Météo enregistrée.'),
  refresh: seen,
})

export const correctNote = defineAction({
  name: 'plan.correctNote',
  input: correctNoteInput,
  run: correctNoteCommand,
  done: said('Note corrigée ; les premiers mots restent lisibles.'),
  refresh: ({ id }) => [routes.action(id)],
})

export const openThread = defineAction({
  name: 'plan.openThread',
  input: openThreadInput,
  run: openThreadCommand,
  done: said('Commentaire enregistré.'),
  refresh: seen,
})

export const answerThread = defineAction({
  name: 'plan.answerThread',
  input: answerThreadInput,
  run: answerThreadCommand,
  done: said('Réponse enregistrée.'),
  refresh: seen,
})

export const resolveThread = defineAction({
  name: 'plan.resolveThread',
  input: resolveThreadInput,
  run: resolveThreadCommand,
  done: said('Échange enregistré.'),
  refresh: seen,
})

export const withdrawComment = defineAction({
  name: 'plan.withdrawComment',
  input: withdrawCommentInput,
  run: withdrawCommentCommand,
  done: said('Commentaire retiré.'),
  refresh: seen,
})

export const judge = defineAction({
  name: 'plan.judge',
  input: judgeInput,
  run: judgeCommand,
  done: said('Jugement enregistré.'),
  refresh: (data) => [...seen(data), routes.planReview()],
})

export const setPilot = defineAction({
  name: 'plan.setPilot',
  input: setPilotInput,
  run: setPilotCommand,
  done: said('Pilote enregistré.'),
  refresh: ({ id }) => [routes.programme(id)],
})
