import type { AnswerStatus } from '@/lib/rules/answer'
import { type CaseRequest, caseQuery } from './form/case-address'
import { headline, statusWord } from './words/headline'
import stored from './worked-examples.json'

/** A case that anybody can replay: what is asked, what must be answered. */
export type WorkedExample = {
  id: string
  request: CaseRequest & { id: string }
  answer: { status: AnswerStatus; result: Readonly<Record<string, unknown>>; reasons: readonly string[] }
}

/** The printed examples of the simulation format; tests/caqes/doors compares them with the list the tests hold. */
export const workedExamples: readonly WorkedExample[] = (
  stored as readonly { request: WorkedExample['request']; answer: WorkedExample['answer'] }[]
).map(({ request, answer }) => ({ id: request.id, request, answer }))

const titles: Readonly<Record<string, string>> = {
  e01: 'Des transports en hausse de 3\u00a0%',
  e02: 'Une année précédente inconnue',
  e03: 'Cible et objectif supplémentaire atteints, plan à moitié réalisé',
  e04: 'Cible manquée, objectif supplémentaire atteint',
  e05: 'Un quart de point des produits',
  e06: 'Un centime au-dessus du plafond',
  e07: 'Une réduction de 12,5\u00a0%',
  e08: 'Un intéressement sur le volet qualité',
  e09: 'Deux objectifs complémentaires, un seul atteint',
  e10: 'Une classe D, un indicateur non renseigné',
  e11: 'Trois risques et un barème régional',
  e12: 'Un établissement sans liste en sus',
  e13: 'Une audition demandée à temps',
  e14: 'Un avenant de deux ans',
  e15: 'Un montant notifié fin avril',
  e16: 'Une fin prévue trop tard',
  e17: 'Un dénominateur nul',
  e18: 'Un centime au-dessus de la cible',
  e19: 'Une ligne absente et une ligne sans objet',
  e20: 'Un intéressement et une sanction',
  e21: 'Une clé fausse',
  e22: 'Un numéro de Corse',
  e23: 'Une année hors du régime',
  e25: 'Un taux motivé, sans barème',
  e26: 'Un recouvrement en délai franc',
  e27: 'Des économies négatives',
}

export type ShownExample = { id: string; title: string; outcome: string; query: string }

/** The worked examples of a rule, with the query that replays them. */
export function examplesOf(rule: string): ShownExample[] {
  return workedExamples
    .filter(({ request }) => request.rule === rule)
    .map(({ id, request, answer }) => ({
      id,
      title: titles[id] ?? id,
      outcome: answer.status === 'computed' ? headline(rule, answer) : statusWord(answer.status),
      query: caseQuery(request),
    }))
}
