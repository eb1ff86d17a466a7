import { formatPercent } from '@/lib/core/number-text'
import { compare, toFixed } from '@/lib/core/ratio'
import { computed, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { traceOverCap } from './over-cap'
import { financialSanctionCap, savingsShareCap } from './parameters'
import { r1, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { instruction } from './sources'
import { type TransportAmounts, transportAmounts } from './transport-amounts'
import { type Decision, decisionNames, transportDecision } from './transport-decision'
import { type TransportInput, transportInput } from './transport-input'
import { readTarget, targetContradicted } from './transport-target'

const annex = instruction('annexe 4 §3')

type Result = { targetMet: boolean; evolutionPct: string | null; decision: Decision } & TransportAmounts

function evaluate(input: TransportInput, context: Context): Outcome<Result> {
  const { tracer, settings } = context
  const legal = { incentive: context.read(savingsShareCap), sanction: context.read(financialSanctionCap) }
  const rates = {
    incentive: input.incentiveRatePct ?? legal.incentive,
    sanction: input.sanctionRatePct ?? legal.sanction,
  }
  const over: string[] = []
  for (const side of ['incentive', 'sanction'] as const)
    if (compare(rates[side], legal[side]) > 0) {
      traceOverCap(context, rates[side], annex)
      over.push(`${side}-rate-over-cap`)
    }
  if (over.length > 0)
    return refused(over, {
      maxIncentiveRatePct: toFixed(legal.incentive, 2),
      maxSanctionRatePct: toFixed(legal.sanction, 2),
    })
  const target = readTarget(input, settings)
  if ('missing' in target) return notComputable(...target.missing)
  const { met, evolution } = target
  if (evolution) tracer.step('Évolution constatée des dépenses', () => formatPercent(evolution), annex)
  tracer.step('Cible d’évolution', () => (met ? 'atteinte' : 'non atteinte'), instruction('annexe 4 §2'))
  const objective = input.additionalObjective ?? 'none'
  tracer.step('Objectif supplémentaire', () => objectiveNames[objective], instruction('annexe 4 §2'))
  const decision = transportDecision(met, objective)
  tracer.step('Suite prévue par le tableau', () => decisionNames[decision], annex)
  const amounts = transportAmounts(input, decision, rates, context)
  if ('missing' in amounts) return notComputable(...amounts.missing)
  return computed({ targetMet: met, evolutionPct: evolution && toFixed(evolution, 2), decision, ...amounts })
}

const objectiveNames = { met: 'atteint', 'not-met': 'non atteint', none: 'pas d’objectif supplémentaire' }

export const transportEvaluation = caqesRule<TransportInput, Result>({
  id: 'transport.evaluation',
  label: 'Évaluation du volet transports',
  summary:
    'La cible d’évolution et l’objectif supplémentaire décident de l’intéressement ou de la sanction\u202f; le plan d’actions en module le montant.',
  sources: [annex, instruction('annexe 4 note 8'), instruction('IV.b')],
  input: transportInput,
  defaultOn: () => usualDay,
  contradictions: (input, settings) => (targetContradicted(input, settings) ? ['targetMet'] : []),
  versions: [{ regime: r1, evaluate }],
})
