export type AdditionalObjective = 'met' | 'not-met' | 'none'
export type Decision = 'incentive' | 'sanction' | 'none'

/** The 3 × 2 table of annex 4 §3: what the target of evolution and the additional objective lead to. */
const table: Record<AdditionalObjective, { met: Decision; missed: Decision }> = {
  met: { met: 'incentive', missed: 'none' },
  'not-met': { met: 'sanction', missed: 'sanction' },
  none: { met: 'incentive', missed: 'sanction' },
}

export function transportDecision(targetMet: boolean, additionalObjective: AdditionalObjective): Decision {
  const row = table[additionalObjective]
  return targetMet ? row.met : row.missed
}

export const decisionNames: Record<Decision, string> = {
  incentive: 'intéressement',
  sanction: 'sanction',
  none: 'ni intéressement, ni sanction',
}
