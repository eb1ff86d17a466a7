import type { Parameter } from '@/lib/rules/parameter'
import * as parameters from './parameters'
import { priorContractsEnd } from './prior-contracts'

/** What `/regles` shows of a parameter: its dated values, already written in French. */
export type ParameterRow = Pick<Parameter<unknown>, 'id' | 'label' | 'unit' | 'knownUntil'> & {
  values: readonly {
    from: Parameter<unknown>['values'][0]['from']
    text: string
    source: Parameter<unknown>['values'][0]['source']
  }[]
}

function row<T>({ id, label, unit, knownUntil, values, text }: Parameter<T>): ParameterRow {
  return {
    id,
    label,
    unit,
    knownUntil,
    values: values.map(({ from, value, source }) => ({ from, text: text(value), source })),
  }
}

/** Every number of the law, with its dates and sources, in the order of parameters.ts. */
export const parameterList: readonly ParameterRow[] = [
  row(parameters.transportEvolutionThreshold),
  row(parameters.transportAmountThreshold),
  row(parameters.savingsShareCap),
  row(parameters.financialSanctionCap),
  row(parameters.gridCap),
  row(parameters.listeEnSusCap),
  row(parameters.refusalFinancialRate),
  row(parameters.refusalListeEnSusRate),
  row(parameters.medicationRiskThreshold),
  row(parameters.pathwayRiskThreshold),
  row(parameters.infectionRiskClasses),
  row(parameters.signingDelay),
  row(parameters.firstProposalDelay),
  row(parameters.observationsDelay),
  row(parameters.priorApprovalMonths),
  row(parameters.appealMonths),
  row(parameters.francDays),
  row(parameters.contractYears),
  row(parameters.firstGenerationEnd),
  row(parameters.recoveryCourt),
  row(priorContractsEnd),
]
