import { z } from 'zod'

/** The four volets of a contract, in the order of the evaluation grid. */
export const volets = ['socle', 'transports', 'pertinence', 'qualite'] as const

export type Volet = (typeof volets)[number]

export const voletSchema = z.enum(volets)

export const voletNames: Record<Volet, string> = {
  socle: 'Volet obligatoire',
  transports: 'Transports',
  pertinence: 'Pertinence',
  qualite: 'Qualité',
}
