import { fold } from '@/lib/core/text'

/** Names of a printed cell of actors: split on "/", ",", "+" and line ends, each once. */
export function actorNames(cell: string): string[] {
  const names = cell
    .split(/[/,+\n\r]+/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  return [...new Map(names.map((name) => [fold(name), name])).values()]
}

/** The bodies of the directory that carry these names, whatever their accents and case, and the names it does not hold. */
export function findBodies<B extends { name: string }>(names: readonly string[], directory: readonly B[]) {
  const byName = new Map(directory.map((body) => [fold(body.name), body]))
  const found: B[] = []
  const unknown: string[] = []
  for (const name of names) {
    const body = byName.get(fold(name))
    if (body) found.push(body)
    else unknown.push(name)
  }
  return { found, unknown }
}
