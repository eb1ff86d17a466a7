import { z } from 'zod'
import { formatPercent } from '@/lib/core/number-text'
import { compare } from '@/lib/core/ratio'
import { field, partPercent } from '@/lib/rules/fields'
import { computed, type Outcome } from '@/lib/rules/outcome'
import { infectionRiskClasses, medicationRiskThreshold, pathwayRiskThreshold } from './parameters'
import { r1, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction } from './sources'

const annex = instruction('annexe 6 §2')
const notSubject = z.literal('not-subject')

const doc = z.strictObject({
  status: field(z.enum(['reported', 'non-respondent', 'not-subject']), 'Situation'),
  lowerPct: field(partPercent, 'Borne basse de l’intervalle'),
  upperPct: field(partPercent, 'Borne haute de l’intervalle'),
})

const input = z.strictObject({
  icalin2: field(
    z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'non-respondent', 'not-subject']),
    'Classe ICALIN2',
    'Lutte contre les infections nosocomiales, Scope Santé',
  ),
  d31Pct: field(z.union([notSubject, partPercent]), 'Indicateur D3.1', 'Séjours avec prescription informatisée, oSIS'),
  doc: field(doc, 'Document de sortie (DOC)', 'Intervalle de confiance, Scope Santé'),
})

type Input = z.output<typeof input>
type Risk = 'infection' | 'medication' | 'pathway'
type Verdict = 'at-risk' | 'safe' | 'not-subject' | 'to-assess'
type Result = { risks: readonly Risk[]; riskCount: number; targeted: boolean; toAssess: readonly Risk[] }

function evaluate({ icalin2, d31Pct, doc: document }: Input, context: Context): Outcome<Result> {
  const verdicts: [Risk, Verdict][] = [
    ['infection', infection(icalin2, context)],
    ['medication', medication(d31Pct, context)],
    ['pathway', pathway(document, context)],
  ]
  for (const [risk, verdict] of verdicts)
    context.tracer.step(
      riskNames[risk],
      () => verdictNames[verdict],
      verdict === 'to-assess' ? convention('A17') : annex,
    )
  const having = (wanted: Verdict) => verdicts.filter(([, verdict]) => verdict === wanted).map(([risk]) => risk)
  const risks = having('at-risk')
  return computed({ risks, riskCount: risks.length, targeted: risks.length > 0, toAssess: having('to-assess') })
}

function infection(icalin2: Input['icalin2'], context: Context): Verdict {
  if (icalin2 === undefined) return 'to-assess'
  if (icalin2 === 'not-subject') return 'not-subject'
  if (icalin2 === 'F' || icalin2 === 'non-respondent') return 'at-risk'
  return context.read(infectionRiskClasses).includes(icalin2) ? 'at-risk' : 'safe'
}

function medication(d31Pct: Input['d31Pct'], context: Context): Verdict {
  if (d31Pct === undefined) return context.settings.medicationUnreported === 'targeted' ? 'at-risk' : 'to-assess'
  if (d31Pct === 'not-subject') return 'not-subject'
  context.tracer.step('Taux D3.1', () => formatPercent(d31Pct), annex)
  return compare(d31Pct, context.read(medicationRiskThreshold)) < 0 ? 'at-risk' : 'safe'
}

/** The whole interval must be below the threshold: its upper bound says it alone. */
function pathway(document: Input['doc'], context: Context): Verdict {
  if (document?.status === 'not-subject') return 'not-subject'
  if (document?.status === 'non-respondent') return 'at-risk'
  const upper = document?.status === 'reported' ? document.upperPct : undefined
  if (upper === undefined) return 'to-assess'
  context.tracer.step('Borne haute de l’intervalle DOC', () => formatPercent(upper), annex)
  return compare(upper, context.read(pathwayRiskThreshold)) < 0 ? 'at-risk' : 'safe'
}

const riskNames: Record<Risk, string> = {
  infection: 'Risque infectieux',
  medication: 'Risque médicamenteux',
  pathway: 'Risque de rupture de parcours',
}

const verdictNames: Record<Verdict, string> = {
  'at-risk': 'ciblé',
  safe: 'non ciblé',
  'not-subject': 'établissement non soumis\u00a0: ne peut être ciblé',
  'to-assess': 'laissé à l’appréciation de l’ARS',
}

export const qualityTargeting = caqesRule<Input, Result>({
  id: 'quality.targeting',
  label: 'Ciblage du volet qualité',
  summary:
    'Trois risques (infectieux, médicamenteux, rupture de parcours), chacun repéré par un indicateur déjà recueilli.',
  sources: [annex],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: r1, evaluate }],
})
