import { z } from 'zod'

const ids = z.array(z.string())
const ended = z.array(z.object({ id: z.string(), validTo: z.string().nullable() }))

/** What a publication leaves in ImportBatch.result, enough to undo it. */
export const publicationResult = z.object({
  counts: z.object({ added: z.number(), changed: z.number(), removed: z.number() }),
  planCreated: z.boolean(),
  planBefore: z.object({ title: z.string(), startYear: z.number(), endYear: z.number() }).nullable(),
  avenantId: z.string().nullable(),
  partsBefore: z
    .array(z.object({ id: z.string(), position: z.number(), title: z.string(), lead: z.string().nullable() }))
    .nullable(),
  made: z.object({ programmes: ids, chantiers: ids, actions: ids }),
  ended: z.object({ programmes: ended, chantiers: ended, actions: ended }),
  created: z.object({ programmes: ids, chantiers: ids, actions: ids }),
  /** Actions whose words the publication touched. */
  touchedActions: ids,
  /** Lines of the journal it wrote stand after `auditFrom`, up to `auditId`: a later one on its objects forbids undoing. */
  auditFrom: z.string(),
  auditId: z.string(),
})

export type PublicationResult = z.output<typeof publicationResult>
