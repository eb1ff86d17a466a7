import { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import { civilDateInput } from './inputs'

/** The views of the national plan, in the order of its tabs. */
export const nationalViews = {
  couverture: 'Couverture',
  plan: 'Texte du plan',
  economies: 'Économies',
  regions: 'Par région',
} as const
export type NationalView = keyof typeof nationalViews

/** What the address of the national plan says. */
export type NationalAddress = { view: NationalView; on?: CivilDate; region?: string; onlyMissing: boolean }

const schema = z.object({
  vue: z.enum(Object.keys(nationalViews) as [NationalView, ...NationalView[]]).catch('couverture'),
  au: civilDateInput.optional().catch(undefined),
  region: z.string().max(3).optional().catch(undefined),
  montrer: z.literal('non-declines').optional().catch(undefined),
})

/** Reads the search parameters; what cannot be read is left out. */
export function readNationalAddress(params: Readonly<Record<string, unknown>>): NationalAddress {
  const { vue, au, region, montrer } = schema.parse(params)
  return {
    view: vue,
    ...(au ? { on: au } : {}),
    ...(region ? { region } : {}),
    onlyMissing: montrer !== undefined,
  }
}

/** The query of an address, "" when it says nothing. */
export function nationalQuery({ view, on, region, onlyMissing }: NationalAddress): string {
  const query = new URLSearchParams()
  if (view !== 'couverture') query.set('vue', view)
  if (on) query.set('au', on)
  if (region) query.set('region', region)
  if (onlyMissing) query.set('montrer', 'non-declines')
  const text = query.toString()
  return text && `?${text}`
}
