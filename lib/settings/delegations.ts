import { type Delegation, delegationsValue } from './model'

/** The territorial delegations a stored value holds; none when nothing is chosen. */
export function delegationsIn(value: unknown): Delegation[] {
  const read = delegationsValue.safeParse(value)
  return read.success ? read.data : []
}

/** One delegation a line, "Nom : 971, 977", as the form shows and reads it. */
export function delegationLines(list: readonly Delegation[]): string {
  return list.map(({ name, territories }) => `${name} : ${territories.join(', ')}`).join('\n')
}

/** Reads those lines; a line that cannot be read, or names a territory twice or outside the region, is a sentence. */
export function readDelegations(text: string, known: readonly string[]): { list: Delegation[] } | { error: string } {
  const list: Delegation[] = []
  const taken = new Map<string, string>()
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [, name = '', codes = ''] = /^(.{2,120}?)\s*:\s*(.*)$/.exec(line) ?? []
    if (name === '') return { error: `« ${line.slice(0, 80)} » se lit mal : écrivez « Nom : 971, 977 ».` }
    const territories = codes.split(/[,;\s]+/).filter(Boolean)
    const wrong = territories.find((code) => !known.includes(code))
    if (wrong) return { error: `« ${wrong} » n’est pas un territoire de la région.` }
    const twice = territories.find((code) => taken.has(code))
    if (twice)
      return { error: `Le territoire ${twice} est à la fois dans « ${taken.get(twice)} » et dans « ${name} ».` }
    if (list.some((one) => one.name === name)) return { error: `« ${name} » est écrit deux fois.` }
    for (const code of territories) taken.set(code, name)
    list.push({ name, territories })
  }
  return { list }
}
