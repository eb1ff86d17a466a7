import { z } from 'zod'

/** One notice of the person. */
export const noticeInput = z.object({ id: z.uuid() })

/** Everything the person has seen: what arrives after that instant stays unread. */
export const allReadInput = z.object({ until: z.iso.datetime() })
