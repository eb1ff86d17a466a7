import { type RegisteredRule, register } from '@/lib/rules/registry'
import { appealDeadline } from './appeal-deadline'
import { contractPeriod } from './contract-period'
import { contractingDeadline } from './contracting-deadline'
import { finessCheck } from './finess-check'
import { gridTotal } from './grid-total'
import { gridWeighted } from './grid-weighted'
import { incentiveCap } from './incentive-cap'
import { indicatorEvolution } from './indicator-evolution'
import { indicatorRatio } from './indicator-ratio'
import { msapPeriod } from './msap-period'
import { observationsDeadline } from './observations-deadline'
import { pertinenceEvaluation } from './pertinence-evaluation'
import { qualitySanction } from './quality-sanction'
import { qualityTargeting } from './quality-targeting'
import { refusalSanction } from './refusal-sanction'
import { sanctionFinancial } from './sanction-financial'
import { sanctionListeEnSus } from './sanction-liste-en-sus'
import type { Settings } from './settings'
import { transportEvaluation } from './transport-evaluation'
import { transportTargeting } from './transport-targeting'

/** Every rule of the law, in the order of the simulation format. */
export const rules: readonly RegisteredRule<Settings>[] = [
  register(transportTargeting),
  register(transportEvaluation),
  register(sanctionFinancial),
  register(sanctionListeEnSus),
  register(incentiveCap),
  register(pertinenceEvaluation),
  register(qualityTargeting),
  register(qualitySanction),
  register(refusalSanction),
  register(contractingDeadline),
  register(contractPeriod),
  register(observationsDeadline),
  register(appealDeadline),
  register(msapPeriod),
  register(indicatorRatio),
  register(indicatorEvolution),
  register(gridWeighted),
  register(gridTotal),
  register(finessCheck),
]
