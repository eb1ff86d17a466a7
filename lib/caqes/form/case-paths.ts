/** What the address of a case holds: each value under its path ("lines.0.weight"), those of the settings under "s.…". */
export type CaseParams = Readonly<Record<string, string>>

export const settingPrefix = 's.'
/** Ends the name of the box that says a special word instead of the number of its field. */
export const specialSuffix = '.au-lieu'

/** Rows a form may hold. */
export const mostRows = 200

/** Numbers of the rows of a list that the params hold, in order. */
export function rowNumbers(path: string, params: CaseParams): number[] {
  const numbers = new Set<number>()
  for (const name of Object.keys(params)) {
    if (!name.startsWith(`${path}.`)) continue
    const [, row] = /^(\d{1,4})(?:\.|$)/.exec(name.slice(path.length + 1)) ?? []
    if (row !== undefined) numbers.add(Number(row))
  }
  return [...numbers].sort((a, b) => a - b).slice(0, mostRows)
}
