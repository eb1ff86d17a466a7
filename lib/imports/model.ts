/** A deposit goes from "deposited" to "published" or "abandoned", and from "published" to "undone". */
export const importStates = {
  deposited: 'À vérifier',
  published: 'Publié',
  undone: 'Annulé',
  abandoned: 'Abandonné',
} satisfies Record<string, string>

export type ImportState = keyof typeof importStates

/** Counts a person reads of a publication. */
export type PublicationCounts = { added: number; changed: number; removed: number }

/** "aucun changement", "214 actions ajoutées, 2 modifiées". */
export function publicationSentence({ added, changed, removed }: PublicationCounts): string {
  const parts = [
    [added, 'ajout', 'ajouts'],
    [changed, 'modification', 'modifications'],
    [removed, 'suppression', 'suppressions'],
  ] as const
  const told = parts.flatMap(([count, one, many]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]))
  return told.length === 0 ? 'aucun changement' : told.join(', ')
}
