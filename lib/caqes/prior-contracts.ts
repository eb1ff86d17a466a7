import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { originOfTime } from '@/lib/rules/context'
import type { Parameter } from '@/lib/rules/parameter'
import { earliest } from './calendar'
import { r0 } from './regimes'
import { instruction } from './sources'

const source = instruction('II.b.iii')

/** Last day on which the contracts that the CAQES replaced (bon usage, CAQOS, liste en sus, CAPES, pertinence) had effect; their objectives of 2017 could still be evaluated in 2018. */
export const priorContractsEnd: Parameter<CivilDate> = {
  id: 'contrats-anterieurs.fin',
  label: 'Dernier jour d’effet des contrats antérieurs',
  unit: 'date',
  knownUntil: '9999-12-31' as CivilDate,
  text: formatDate,
  values: [{ from: originOfTime, value: r0.to, source }],
}

/** The day a prior contract really ended: its own end, at the latest 31 December 2017. */
export function priorContractEnd(contractualEnd: CivilDate): CivilDate {
  return earliest(contractualEnd, priorContractsEnd.values[0].value)
}
