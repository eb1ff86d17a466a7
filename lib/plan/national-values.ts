/** A target of the national plan: its year when one is printed, and its value as printed. */
export type PrintedTarget = { year: number | null; text: string }

const one =
  /(?:taux\s+)?cible(?:\s+(?<year>(?:19|20)\d{2}))?\s*:?\s*(?<text>[\s\S]*?)\s*(?=;|taux actuel|(?:taux\s+)?cible(?!\p{L})|$)/giu

/** "Cible 2018 : -10% ; Cible 2019 : -10%" → one target a year. Printed values are kept as they are, never computed. */
export function printedTargets(printed: string | null): PrintedTarget[] {
  return [...(printed ?? '').matchAll(one)].flatMap(({ groups }) => {
    const text = groups?.text?.trim() ?? ''
    return text === '' ? [] : [{ year: groups?.year === undefined ? null : Number(groups.year), text }]
  })
}

/** The label without the bullet "o" the source leaves at its end. */
export function indicatorLabel(label: string): string {
  return label.replace(/\s+o$/u, '')
}
