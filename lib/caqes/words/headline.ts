import type { Answer, AnswerStatus } from '@/lib/rules/answer'
import { valueWords } from './result-words'

type Result = Readonly<Record<string, unknown>>
export type Tone = 'incentive' | 'sanction' | 'neutral' | 'refused' | 'waiting'

const say = (result: Result, name: string) => valueWords(name, result[name])
const known = (result: Result, name: string) => result[name] !== null && result[name] !== undefined
const isYes = (result: Result, name: string) => result[name] === true

/** "+ Intéressement de 9 000,00 €", "− Sanction", "Ni intéressement, ni sanction". */
function decision(result: Result): string {
  const side = result.decision
  if (side !== 'incentive' && side !== 'sanction') return 'Ni intéressement, ni sanction'
  const name = side === 'incentive' ? '+ Intéressement' : '− Sanction'
  if (result.sanctionKind === 'msap') return '− Mise sous accord préalable'
  return known(result, side) ? `${name} de ${say(result, side)}` : name
}

function signedTotal(result: Result): string {
  const total = say(result, 'total')
  return total.startsWith('−') || total.startsWith('0,00') ? `Total\u00a0: ${total}` : `Total\u00a0: + ${total}`
}

/** The answer of each rule in one line. */
const headlines: Readonly<Record<string, (result: Result) => string>> = {
  'transport.targeting': (result) => {
    const word = say(result, 'targeting')
    const grounds = Array.isArray(result.grounds) && result.grounds.length > 0
    return grounds ? `${word} (${say(result, 'grounds').toLowerCase()})` : word
  },
  'transport.evaluation': decision,
  'pertinence.evaluation': decision,
  'sanction.financial': (result) => `− Sanction de ${say(result, 'amount')}`,
  'sanction.liste-en-sus': (result) => `− Réduction de ${say(result, 'amount')}`,
  'refusal.sanction': (result) => `− Sanction de ${say(result, 'amount')}`,
  'quality.sanction': (result) => `− Sanction de ${say(result, 'sanction')}`,
  'incentive.cap': (result) => `+ Intéressement de ${say(result, 'amount')}, dans la limite du texte`,
  'quality.targeting': (result) =>
    isYes(result, 'targeted') ? `Ciblé\u00a0: ${say(result, 'risks').toLowerCase()}` : 'Non ciblé',
  'contracting.deadline': (result) =>
    known(result, 'finalDeadline')
      ? `Échéance le ${say(result, 'finalDeadline')}`
      : 'Échéance suspendue à la date de l’audition',
  'contract.period': (result) => {
    const end = known(result, 'effectiveEndsOn') ? `jusqu’au ${say(result, 'effectiveEndsOn')}` : 'sans terme fixé'
    return known(result, 'startsOn') ? `Du ${say(result, 'startsOn')} ${end}` : `Fin\u00a0: ${end}`
  },
  'observations.deadline': (result) => `Échéance le ${say(result, 'deadline')}`,
  'appeal.deadline': (result) => `${say(result, 'court')}, au plus tard le ${say(result, 'deadline')}`,
  'msap.period': (result) => `Fin au plus tard le ${say(result, 'latestEndsOn')}`,
  'indicator.ratio': (result) => withTarget(result, say(result, 'valuePct')),
  'indicator.evolution': (result) => withTarget(result, say(result, 'evolutionPct')),
  'grid.weighted': (result) => `Résultat de la grille\u00a0: ${say(result, 'resultPct')}`,
  'grid.total': signedTotal,
  'finess.check': (result) => {
    if (!isYes(result, 'wellFormed')) return 'Ce n’est pas la forme d’un numéro FINESS'
    if (!known(result, 'keyValid')) return 'Forme correcte, clé non vérifiable'
    return isYes(result, 'keyValid') ? 'Numéro bien formé, clé correcte' : 'Numéro bien formé, clé fausse'
  },
}

function withTarget(result: Result, value: string): string {
  if (!known(result, 'met')) return value
  return `${value}, cible ${isYes(result, 'met') ? 'atteinte' : 'non atteinte'}`
}

const statusWords: Record<AnswerStatus, string> = {
  computed: 'Résultat calculé',
  refused: 'Le texte ne le permet pas',
  'not-applicable': 'La règle ne s’applique pas à ce cas',
  'not-computable': 'Il manque de quoi calculer',
  invalid: 'La demande est à corriger',
}

/** The sentence at the top of an answer: its result in one line when it is computed, else its status. */
export function headline(rule: string, { status, result }: Pick<Answer, 'status' | 'result'>): string {
  return status === 'computed' ? (headlines[rule]?.(result) ?? statusWords.computed) : statusWords[status]
}

/** Whether a rule has its headline. */
export function hasHeadline(rule: string): boolean {
  return Object.hasOwn(headlines, rule)
}

/** How the headline is marked, beside its sign and its word. */
export function toneOf(rule: string, { status, result }: Pick<Answer, 'status' | 'result'>): Tone {
  if (status === 'refused') return 'refused'
  if (status !== 'computed') return 'waiting'
  const line = headline(rule, { status, result })
  return line.startsWith('+') ? 'incentive' : line.startsWith('−') ? 'sanction' : 'neutral'
}

/** The word of a status, for lists. */
export function statusWord(status: AnswerStatus): string {
  return statusWords[status]
}
