/** "Action 3 (régionale)" → number "3", regional. Numbers keep what they are printed with ("1 bis"). */
export type ActionNumber = { number: string; regional: boolean; understood: boolean }

const printed =
  /^(?:actions?\s*)?(?:n\s*°\s*)?(?<number>\d+(?:\.\d+)*(?:\s*(?:bis|ter|quater|[a-z]))?)\s*[.:)]?\s*(?<mark>\(\s*r[ée]gionale?s?\s*\))?$/iu

/** Reads a cell of "Action n°". An unknown form keeps the printed text as number. */
export function readActionNumber(cell: string): ActionNumber {
  const groups = printed.exec(cell.trim())?.groups
  if (!groups?.number) return { number: cell.trim(), regional: /\(\s*régionale?\s*\)/iu.test(cell), understood: false }
  return { number: groups.number.replace(/\s+/g, ' '), regional: groups.mark !== undefined, understood: true }
}
