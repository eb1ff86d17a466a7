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

/** A dated value as the pages of the law show it. */
export function parameterRow<T>({ id, label, unit, knownUntil, values, text }: Parameter<T>): ParameterRow {
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
  parameterRow(parameters.transportEvolutionThreshold),
  parameterRow(parameters.transportAmountThreshold),
  parameterRow(parameters.savingsShareCap),
  parameterRow(parameters.financialSanctionCap),
  parameterRow(parameters.gridCap),
  parameterRow(parameters.listeEnSusCap),
  parameterRow(parameters.refusalFinancialRate),
  parameterRow(parameters.refusalListeEnSusRate),
  parameterRow(parameters.medicationRiskThreshold),
  parameterRow(parameters.pathwayRiskThreshold),
  parameterRow(parameters.infectionRiskClasses),
  parameterRow(parameters.signingDelay),
  parameterRow(parameters.firstProposalDelay),
  parameterRow(parameters.observationsDelay),
  parameterRow(parameters.priorApprovalMonths),
  parameterRow(parameters.appealMonths),
  parameterRow(parameters.francDays),
  parameterRow(parameters.contractYears),
  parameterRow(parameters.firstGenerationEnd),
  parameterRow(parameters.recoveryCourt),
  parameterRow(priorContractsEnd),
]
