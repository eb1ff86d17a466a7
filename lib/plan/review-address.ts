import { z } from 'zod'

const text = z.string().trim().min(1).max(100).optional().catch(undefined)

const search = z.object({
  plan: text,
  annee: z.coerce.number().int().optional().catch(undefined),
  programme: z.uuid().optional().catch(undefined),
  reste: z.literal('1').optional().catch(undefined),
})

/** What the address of the yearly review says: which plan, which year, which programme, and whether only what is left to judge. */
export type ReviewAddress = { plan?: string; year?: number; programme?: string; left: boolean }

/** Reads the search parameters of the review; a wrong value counts as absent. */
export function readReviewAddress(params: unknown): ReviewAddress {
  const { plan, annee, programme, reste } = search.parse(params)
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(annee === undefined ? {} : { year: annee }),
    ...(programme === undefined ? {} : { programme }),
    left: reste === '1',
  }
}

/** The query of a review. */
export function reviewQuery({ plan, year, programme, left }: ReviewAddress): string {
  const given = {
    ...(plan === undefined ? {} : { plan }),
    ...(year === undefined ? {} : { annee: String(year) }),
    ...(programme === undefined ? {} : { programme }),
    ...(left ? { reste: '1' } : {}),
  }
  return `?${new URLSearchParams(given)}`
}
