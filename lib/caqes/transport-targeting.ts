import { z } from 'zod'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { compare, toFixed } from '@/lib/core/ratio'
import { amount, field } from '@/lib/rules/fields'
import { computed, notApplicable, type Outcome } from '@/lib/rules/outcome'
import { evolutionPercent } from './evolution'
import { transportAmountThreshold, transportEvolutionThreshold } from './parameters'
import { r1, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction, orderOf2017, orderOf2018 } from './sources'

const annex = instruction('annexe 4 §1')

const input = z.strictObject({
  previousSpending: field(
    amount,
    'Dépenses de transports de l’année précédente',
    'Remboursées sur l’enveloppe de ville',
  ),
  spending: field(amount, 'Dépenses de transports de l’année', 'Remboursées sur l’enveloppe de ville'),
  establishmentKind: field(z.enum(['standard', 'hia']), 'Établissement', 'Hôpital d’instruction des armées ou non'),
})

type Input = z.output<typeof input>
type Ground = 'evolution' | 'amount'
type Result = {
  targeting: 'targeted' | 'not-targeted' | 'undetermined'
  grounds: readonly Ground[]
  evolutionPct: string | null
}

function evaluate({ previousSpending, spending, establishmentKind }: Input, context: Context): Outcome<Result> {
  const { tracer, settings } = context
  if (establishmentKind === 'hia' && settings.militaryHospitals === 'socle-only') {
    tracer.step('Hôpital d’instruction des armées', () => 'volet obligatoire seulement', instruction('II.a.i'))
    return notApplicable('hia-socle-only')
  }
  if (spending === undefined) {
    tracer.step('Dépenses de l’année', () => 'inconnues\u00a0: l’ARS apprécie', convention('A18'))
    return computed({ targeting: 'undetermined', grounds: [], evolutionPct: null })
  }
  const evolution = evolutionPercent(previousSpending, spending)
  tracer.step('Évolution annuelle des dépenses', () => (evolution ? formatPercent(evolution) : 'non calculable'), annex)
  const byEvolution = evolution !== null && compare(evolution, context.read(transportEvolutionThreshold)) > 0
  tracer.step('Dépenses de l’année', () => formatCents(spending), annex)
  const byAmount = spending > context.read(transportAmountThreshold)
  const grounds: Ground[] = []
  if (byEvolution) grounds.push('evolution')
  if (byAmount) grounds.push('amount')
  const targeting = grounds.length > 0 ? 'targeted' : evolution === null ? 'undetermined' : 'not-targeted'
  tracer.step('Ciblage', () => sentence(targeting, grounds), targeting === 'undetermined' ? convention('A18') : annex)
  return computed({ targeting, grounds, evolutionPct: evolution && toFixed(evolution, 2) })
}

const groundNames: Record<Ground, string> = { evolution: 'l’évolution', amount: 'le montant' }

function sentence(targeting: Result['targeting'], grounds: readonly Ground[]): string {
  if (targeting === 'not-targeted') return 'non ciblé\u00a0: aucun seuil n’est dépassé'
  if (targeting === 'undetermined') return 'indéterminé\u00a0: l’évolution est inconnue, l’ARS apprécie'
  return `ciblé par ${grounds.map((ground) => groundNames[ground]).join(' et ')}`
}

export const transportTargeting = caqesRule<Input, Result>({
  id: 'transport.targeting',
  label: 'Ciblage du volet transports',
  summary:
    'Un établissement est ciblé quand l’évolution annuelle ou le montant de ses transports dépasse le seuil national.',
  sources: [annex, orderOf2017, orderOf2018],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: r1, evaluate }],
})
