import { gridTotal } from '@/lib/caqes/grid-total'
import { gridWeighted } from '@/lib/caqes/grid-weighted'
import { pertinenceEvaluation } from '@/lib/caqes/pertinence-evaluation'
import { qualitySanction } from '@/lib/caqes/quality-sanction'
import { qualityTargeting } from '@/lib/caqes/quality-targeting'
import { usualDay } from '@/lib/caqes/regimes'
import { sanctionFinancial } from '@/lib/caqes/sanction-financial'
import { usualSettings } from '@/lib/caqes/settings'
import { transportEvaluation } from '@/lib/caqes/transport-evaluation'
import type { Volet } from '@/lib/caqes/volets'
import { parseAmount } from '@/lib/core/money'
import { one, parseDecimal, zero } from '@/lib/core/ratio'
import { evaluate } from '@/lib/rules/evaluate'
import type { Outcome } from '@/lib/rules/outcome'
import type { Rule } from '@/lib/rules/rule'
import type { Tracer } from '@/lib/rules/trace'
import type { Establishment } from './establishments'

const scalePct = { '1': parseDecimal('0.25') ?? zero, '2': parseDecimal('0.5') ?? zero, '3': one }

type Line = { volet: Volet; amount: bigint }

/** The evaluation notified to one establishment: the four volets, the 25 lines of the socle's grid, the total. */
export function evaluateGrid(it: Establishment, tracer: Tracer): string {
  const ask = <Input, Result>(rule: Rule<Input, typeof usualSettings, Result>, input: Input): Result =>
    resultOf(evaluate(rule, input, usualDay, usualSettings, tracer).outcome)
  const { amRevenue, planProgressPct, mainObjectiveMet } = it

  const { resultPct } = ask(gridWeighted, { lines: [...it.grid] })
  const ratePct = (parseDecimal(resultPct)?.n ?? 0n) < 5_000n ? one : zero
  const socle = ask(sanctionFinancial, { volet: 'socle', ratePct, amRevenue })
  const transport = ask(transportEvaluation, {
    targetMet: it.targetMet,
    additionalObjective: it.additionalObjective,
    forecastWithoutMeasures: it.forecastWithoutMeasures,
    observedSpending: it.observedSpending,
    amRevenue,
    planProgressPct,
  })
  const pertinence = ask(pertinenceEvaluation, {
    mainObjectiveMet,
    sanctionKind: 'withholding',
    incentiveMax: it.incentiveMax,
    amRevenue,
    complementary: [...it.complementary],
  })
  const { riskCount } = ask(qualityTargeting, {
    icalin2: it.icalin2,
    d31Pct: it.d31Pct,
    doc: { status: 'reported', upperPct: it.docUpperPct },
  })
  const quality =
    riskCount === 0 ? '0.00' : ask(qualitySanction, { riskCount, scalePct, amRevenue, planProgressPct }).sanction
  const lines: Line[] = [
    { volet: 'socle', amount: -cents(socle.amount) },
    { volet: 'transports', amount: cents(transport.incentive) - cents(transport.sanction) },
    { volet: 'pertinence', amount: cents(pertinence.incentive) - cents(pertinence.sanction) },
    { volet: 'qualite', amount: -cents(quality) },
  ]
  return ask(gridTotal, { lines, amRevenue }).total
}

function resultOf<Result>(outcome: Outcome<Result>): Result {
  if (outcome.status === 'computed') return outcome.result
  throw new Error(`not computed: ${outcome.reasons.join(', ')}`)
}

const cents = (text: string | null): bigint => (text === null ? 0n : (parseAmount(text) ?? 0n))
