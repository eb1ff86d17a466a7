import 'server-only'
import type { Tx } from '@/lib/server/db'
import { objectiveLine, readObjective, readResultIndicator, resultIndicatorLine } from '../objective-text'
import type { StoredProgramme } from '../queries/plan-content'
import type { ChangeProgramme } from '../structure-inputs'

/** The words of a programme, objectives and result indicators one a line. */
export type ProgrammeWords = {
  title: string
  context: string | null
  objectives: readonly string[]
  resultIndicators: readonly string[]
}

/** What a programme says. */
export function programmeWordsOf(row: StoredProgramme): ProgrammeWords {
  return {
    title: row.title,
    context: row.context,
    objectives: row.objectives.map(objectiveLine),
    resultIndicators: row.resultIndicators.map(resultIndicatorLine),
  }
}

/** What it is to say: what a form leaves out stays. */
export function wantedWords(row: StoredProgramme, input: ChangeProgramme): ProgrammeWords {
  const { objectives, resultIndicators } = programmeWordsOf(row)
  return {
    title: input.title,
    context: input.context,
    objectives: input.objectives ?? objectives,
    resultIndicators: input.resultIndicators ?? resultIndicators,
  }
}

/** Gives a stored version new words. A line left as it was keeps what was read of it. */
export async function writeProgrammeWords(
  tx: Tx,
  id: string,
  row: StoredProgramme,
  { title, context, objectives, resultIndicators }: ProgrammeWords,
): Promise<void> {
  const objectiveRows = kept(row.objectives, objectiveLine, objectives, readObjective)
  const indicatorRows = kept(row.resultIndicators, resultIndicatorLine, resultIndicators, readResultIndicator)
  await tx.programmeVersion.update({
    where: { id },
    data: {
      title,
      context,
      objectives: {
        deleteMany: {},
        create: objectiveRows.map(({ label, value, unit, year }, at) => ({
          label,
          value,
          unit,
          year,
          position: at + 1,
        })),
      },
      resultIndicators: {
        deleteMany: {},
        create: indicatorRows.map(({ label, level }, at) => ({ label, level, position: at + 1 })),
      },
    },
    select: { id: true },
  })
}

/** Each line as it was stored, else as it reads. */
function kept<Row, Read>(
  rows: readonly Row[],
  lineOf: (row: Row) => string,
  lines: readonly string[],
  read: (line: string) => Read,
): (Row | Read)[] {
  const stored = new Map(rows.map((row) => [lineOf(row), row]))
  return lines.map((line) => stored.get(line) ?? read(line))
}
