/** One figure of a run: what was measured, in its unit, and the most it may be (the least, when `atLeast`). */
export type Measure = { name: string; value: number; unit: string; aim: number; detail: string; atLeast?: true }

const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })

const reached = ({ value, aim, atLeast }: Measure) => (atLeast ? value >= aim : value <= aim)

/** The figures as a table for a terminal. */
export function table(measures: readonly Measure[]): string {
  const lines = measures.map((measure) => [
    reached(measure) ? 'ok' : 'MISSED',
    measure.name,
    `${number(measure.value)} ${measure.unit}`,
    `${measure.atLeast ? '≥' : '≤'} ${number(measure.aim)} ${measure.unit}`,
    measure.detail,
  ])
  const rows = [['', 'measure', 'found', 'aim', 'detail'], ...lines]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
