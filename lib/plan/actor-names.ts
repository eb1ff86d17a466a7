import { fold } from '@/lib/core/text'

/** The bodies of the directory that carry these names, whatever their accents and case, and the names it does not hold. */
export function findBodies<B extends { name: string }>(
  names: readonly string[],
  directory: readonly B[],
): { found: B[]; unknown: string[] } {
  const byName = new Map(directory.map((body) => [fold(body.name), body]))
  const found = new Set<B>()
  const unknown: string[] = []
  for (const name of names) {
    const body = byName.get(fold(name))
    if (body) found.add(body)
    else unknown.push(name)
  }
  return { found: [...found], unknown }
}
