import { z } from 'zod'

/** A form that is one button. */
export const noInput = z.object({})
