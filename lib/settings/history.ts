import { addDays, type CivilDate } from '@/lib/core/civil-date'

/** What deciding which row holds needs: `id` grows with the order of recording. */
export type Dated = { id: string; from: CivilDate }

/** Order of effect: by day, and on one day the last recorded last. */
function byEffect(one: Dated, other: Dated): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1
  const [a, b] = [BigInt(one.id), BigInt(other.id)]
  return a < b ? -1 : Number(a > b)
}

/** The row in force on a day: the last one whose first day is not after it; null before the first. Rows come in any order. */
export function inForce<Row extends Dated>(rows: readonly Row[], day: CivilDate): Row | null {
  return (
    rows
      .filter((row) => row.from <= day)
      .sort(byEffect)
      .at(-1) ?? null
  )
}

/** The row of the next day that changes what holds, or null. */
export function nextChange<Row extends Dated>(rows: readonly Row[], day: CivilDate): Row | null {
  const [next] = rows.filter((row) => row.from > day).sort(byEffect)
  return next ? inForce(rows, next.from) : null
}

/** A row and the days it holds; `to` null = until further notice, `replaced` = another row of the same day took its place. */
export type Period<Row> = { row: Row; from: CivilDate; to: CivilDate | null; replaced: boolean }

/** The whole history, the newest effect first. */
export function periods<Row extends Dated>(rows: readonly Row[]): Period<Row>[] {
  const ordered = [...rows].sort(byEffect)
  return ordered
    .map((row, index): Period<Row> => {
      const next = ordered.slice(index + 1).find((one) => one.from > row.from)
      const replaced = ordered[index + 1]?.from === row.from
      return { row, from: row.from, to: next ? addDays(next.from, -1) : null, replaced }
    })
    .reverse()
}
