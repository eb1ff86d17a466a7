import { parseDecimal, type Ratio, zero } from '@/lib/core/ratio'
import { randomNumbers } from './random'

/** One indicator of the socle's grid, read. */
export type GridLine = {
  code: string
  weight: Ratio
  levelPct?: Ratio
  state: 'computed' | 'missing' | 'not-applicable'
}

/** What the evaluation of one establishment starts from: cents, exact percentages. */
export type Establishment = {
  amRevenue: bigint
  grid: readonly GridLine[]
  targetMet: boolean
  additionalObjective: 'met' | 'not-met' | 'none'
  forecastWithoutMeasures: bigint
  observedSpending: bigint
  planProgressPct: Ratio
  mainObjectiveMet: boolean
  incentiveMax: bigint
  complementary: readonly { weight: Ratio; levelPct: Ratio }[]
  icalin2: 'A' | 'B' | 'C' | 'D' | 'E'
  d31Pct: Ratio
  docUpperPct: Ratio
}

const decimal = (text: string): Ratio => parseDecimal(text) ?? zero

/** `size` establishments, always the same ones. */
export function generateEstablishments(size: number): Establishment[] {
  const random = randomNumbers(20181231)
  const upTo = (max: number) => Math.floor(random() * (max + 1))
  const percent = () => decimal(`${upTo(99)}.${upTo(9)}${upTo(9)}`)
  const oneOf = <const T>(values: readonly [T, ...T[]]): T => values[upTo(values.length - 1)] ?? values[0]
  const line = (rank: number): GridLine => {
    const state = oneOf(['computed', 'computed', 'computed', 'computed', 'missing', 'not-applicable'])
    const read = { code: `N${rank}`, weight: decimal(String(1 + upTo(9))), state }
    return state === 'computed' ? { ...read, levelPct: percent() } : read
  }
  return Array.from({ length: size }, () => ({
    amRevenue: BigInt(upTo(2_000_000_000)) * 10n,
    grid: Array.from({ length: 25 }, (_, rank) => line(rank)),
    targetMet: random() < 0.5,
    additionalObjective: oneOf(['met', 'not-met', 'none']),
    forecastWithoutMeasures: BigInt(upTo(200_000_000)),
    observedSpending: BigInt(upTo(200_000_000)),
    planProgressPct: percent(),
    mainObjectiveMet: random() < 0.5,
    incentiveMax: BigInt(upTo(50_000_000)),
    complementary: Array.from({ length: 4 }, () => ({ weight: decimal('25'), levelPct: percent() })),
    icalin2: oneOf(['A', 'B', 'C', 'D', 'E']),
    d31Pct: percent(),
    docUpperPct: percent(),
  }))
}
