import { HyperFormula } from 'hyperformula'
import type { Establishment } from './establishments'
import { euros, percentNumber } from './numbers'
import type { Due, TransportEngine } from './transport-engine'

// HyperFormula is under GPL-3.0: a development dependency of this folder alone, never part of what is built or shipped.
const licenseKey = 'gpl-v3'

const inputs = (it: Establishment) => [
  it.targetMet,
  it.additionalObjective,
  euros(it.forecastWithoutMeasures),
  euros(it.observedSpending),
  euros(it.amRevenue),
  percentNumber(it.planProgressPct) / 100,
]

/** Columns A to F are the facts; G the decision, H the savings, I the incentive, J the sanction. */
const formulas = (row: number) => [
  `=IF(B${row}="not-met","sanction",IF(A${row},"incentive",IF(B${row}="met","none","sanction")))`,
  `=MAX(0,C${row}-D${row})`,
  `=IF(G${row}="incentive",ROUND(0.3*H${row}*F${row},2),0)`,
  `=IF(G${row}="sanction",ROUND(0.01*E${row}*(1-F${row}),2),0)`,
]

/** A sheet of one row kept open, its facts replaced for each case: what a form or an API would do. */
export function hyperFormulaRow(): TransportEngine {
  const sheet = HyperFormula.buildFromArray([[true, 'none', 0, 0, 0, 0, ...formulas(1)]], { licenseKey })
  const amount = (col: number) => Number(sheet.getCellValue({ sheet: 0, row: 0, col }))
  const due = (it: Establishment): Due => {
    sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, [inputs(it)])
    return { incentive: amount(8), sanction: amount(9) }
  }
  return { name: 'HyperFormula, a row at a time', run: (cases) => cases.map(due) }
}

/** A sheet with one row per case, kept open, all the facts replaced at once: the best case of a spreadsheet. */
export function hyperFormulaSheet(size: number): TransportEngine {
  const rows = Array.from({ length: size }, (_, rank) => [true, 'none', 0, 0, 0, 0, ...formulas(rank + 1)])
  const sheet = HyperFormula.buildFromArray(rows, { licenseKey })
  return {
    name: 'HyperFormula, the whole sheet',
    run: (cases) => {
      sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, cases.map(inputs))
      const read = { start: { sheet: 0, row: 0, col: 8 }, end: { sheet: 0, row: cases.length - 1, col: 9 } }
      return sheet.getRangeValues(read).map(([incentive, sanction]) => ({
        incentive: Number(incentive),
        sanction: Number(sanction),
      }))
    },
  }
}
