import { z } from 'zod'
import { exportFormatNames, exportKindNames, formatsOf } from './model'

/** What the menu « Exporter » sends: the address it stands on tells the filters. */
export const exportInput = z
  .object({
    kind: z.enum(exportKindNames, 'Cet export n’existe pas.'),
    format: z.enum(exportFormatNames, 'Ce format n’existe pas.'),
    query: z.string().max(4_000, 'Cette adresse est trop longue.').default(''),
  })
  .refine(({ kind, format }) => formatsOf(kind).includes(format), {
    path: ['format'],
    message: 'Cette page ne s’exporte pas dans ce format.',
  })
export type ExportInput = z.output<typeof exportInput>

/** The parameters of an address, as a page reads them; of a name given twice the last one counts. */
export function readQuery(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}
