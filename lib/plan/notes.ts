/** A note as written, or the correction of an earlier one. */
export type WrittenNote = { id: string; text: string; byName: string; at: Date; correctsId: string | null }

/** A note as people read it: its last words, and the earlier ones, latest first, when it was corrected. */
export type NoteView = Omit<WrittenNote, 'correctsId'> & { earlier: readonly Omit<WrittenNote, 'correctsId'>[] }

/** Notes with their corrections folded in, at the place of the first words; rows come latest first. */
export function foldCorrections(rows: readonly WrittenNote[]): NoteView[] {
  const corrections = new Map(rows.flatMap((row) => (row.correctsId === null ? [] : [[row.correctsId, row] as const])))
  return rows.filter((row) => row.correctsId === null).map((first) => lastWords(first, corrections, []))
}

function lastWords(
  { correctsId: _first, ...note }: WrittenNote,
  corrections: ReadonlyMap<string, WrittenNote>,
  earlier: readonly Omit<WrittenNote, 'correctsId'>[],
): NoteView {
  const next = corrections.get(note.id)
  return next ? lastWords(next, corrections, [note, ...earlier]) : { ...note, earlier }
}
