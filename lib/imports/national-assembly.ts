import type { ExchangePart } from '@/lib/plan/exchange'
import type { Finding } from './finding'
import type { NationalRow } from './national-table'
import { refused } from './plan-table-cells'

/** Rows to the four levels of the national plan: theme (part), axe (programme, numbered by its order), objective (chantier), action. */
export function assembleNational(rows: readonly NationalRow[]): { parts: ExchangePart[]; findings: Finding[] } {
  const parts: ExchangePart[] = []
  for (const row of rows) addAction(objectiveOf(axisOf(themeOf(parts, row), row), row), row)
  return { parts, findings: [...contradictoryAxes(rows), ...scatteredObjectives(rows), ...repeatedActions(rows)] }
}

function themeOf(parts: ExchangePart[], { theme }: NationalRow): ExchangePart {
  const held = parts.find((part) => part.title === theme)
  if (held) return held
  const made: ExchangePart = { title: theme, lead: null, programmes: [] }
  parts.push(made)
  return made
}

function axisOf({ programmes }: ExchangePart, { axis, axisNumber }: NationalRow) {
  const held = programmes.find((programme) => programme.title === axis)
  if (held) return held
  const made: ExchangePart['programmes'][number] = {
    ...{ title: axis, parent: null, order: axisNumber, context: null },
    ...{ objectives: [], resultIndicators: [], chantiers: [] },
  }
  programmes.push(made)
  return made
}

type Axis = ReturnType<typeof axisOf>
type Objective = Axis['chantiers'][number]

function objectiveOf({ chantiers }: Axis, { objective }: NationalRow): Objective {
  const held = chantiers.find((chantier) => chantier.title === objective)
  if (held) return held
  const made: Objective = { number: null, title: objective, actions: [] }
  chantiers.push(made)
  return made
}

/** The national plan prints no number: an action bears its place in its objective. */
function addAction({ actions }: Objective, { action, indicators }: NationalRow): void {
  const number = String(actions.length + 1)
  actions.push({ number, title: action, regional: false, deadlines: [], indicators, actors: [], rawActors: null })
}

const finding = (line: number, column: string, cell: string, reason: string): Finding => ({
  file: 'main',
  line,
  column,
  ...refused(cell, reason),
})

/** In a theme, one number is one axis and one axis has one number. */
function contradictoryAxes(rows: readonly NationalRow[]): Finding[] {
  const titles = firstBy(rows, ({ theme, axisNumber }) => [theme, axisNumber])
  const numbers = firstBy(rows, ({ theme, axis }) => [theme, axis])
  return rows.flatMap((row) => {
    const titled = titles(row)
    const numbered = numbers(row)
    if (titled.axis !== row.axis)
      return [
        finding(
          row.line,
          'axis',
          row.axis,
          `L’axe ${row.axisNumber} de ce thème s’intitule « ${titled.axis} » à la ligne ${titled.line}.`,
        ),
      ]
    if (numbered.axisNumber !== row.axisNumber)
      return [
        finding(
          row.line,
          'axisNumber',
          String(row.axisNumber),
          `Cet axe porte le numéro ${numbered.axisNumber} à la ligne ${numbered.line}.`,
        ),
      ]
    return []
  })
}

/** An objective whose rows do not follow each other is printed twice: nothing says which one a person means. */
function scatteredObjectives(rows: readonly NationalRow[]): Finding[] {
  const key = ({ theme, axisNumber, objective }: NationalRow) => JSON.stringify([theme, axisNumber, objective])
  const last = new Map<string, number>()
  return rows.flatMap((row, index) => {
    const earlier = last.get(key(row))
    last.set(key(row), index)
    if (earlier === undefined || earlier === index - 1) return []
    const line = rows[earlier]?.line ?? row.line
    return [
      finding(
        row.line,
        'objective',
        row.objective,
        `Cet objectif figure déjà dans cet axe jusqu’à la ligne ${line} : regroupez ses actions, ou renommez l’un des deux.`,
      ),
    ]
  })
}

function repeatedActions(rows: readonly NationalRow[]): Finding[] {
  const first = firstBy(rows, ({ theme, axisNumber, objective, action }) => [theme, axisNumber, objective, action])
  return rows.flatMap((row) => {
    const earlier = first(row)
    return earlier === row
      ? []
      : [
          finding(
            row.line,
            'action',
            row.action,
            `Cette action figure déjà dans cet objectif à la ligne ${earlier.line}.`,
          ),
        ]
  })
}

/** The first row that has the key of a row. */
function firstBy(
  rows: readonly NationalRow[],
  keyOf: (row: NationalRow) => unknown,
): (row: NationalRow) => NationalRow {
  const held = new Map<string, NationalRow>()
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row))
    if (!held.has(key)) held.set(key, row)
  }
  return (row) => held.get(JSON.stringify(keyOf(row))) ?? row
}
