import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'

/** The exchange format gdr-plan/1: what the export prints, the API returns and the importer reads. Keys stand in the order of the format. */
const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== null, 'date attendue : aaaa-mm-jj')
  .transform((text) => text as CivilDate)

const text = z
  .string()
  .min(1, 'texte vide')
  .refine((value) => !value.includes('\u0000'), 'caractère nul')
const textOrNull = text.nullable()

const deadline = z.strictObject({
  raw: text,
  label: textOrNull,
  from: day.nullable(),
  to: day.nullable(),
  recurrence: z.enum(['annual', 'half-yearly', 'quarterly', 'monthly']).nullable(),
  status: z.enum(['suspended', 'deferred', 'awaiting']).nullable(),
})

const indicator = z.strictObject({
  label: text,
  kind: z.enum(['ratio', 'count', 'yes-no', 'evolution', 'amount', 'level', 'text']),
  numerator: textOrNull,
  denominator: textOrNull,
  current: textOrNull,
  target: textOrNull,
})

const action = z.strictObject({
  number: text,
  title: text,
  regional: z.boolean(),
  deadlines: z.array(deadline),
  indicators: z.array(indicator),
  actors: z.array(text),
  rawActors: textOrNull,
})

const chantier = z.strictObject({ number: z.int32().nullable(), title: textOrNull, actions: z.array(action) })

const year = z.int().min(1900).max(2199)

/** What the database gives back to the digit. */
const exact = z
  .number()
  .refine(
    (value) => value === 0 || (Math.abs(value) >= 1e-12 && Math.abs(value) < 1e15),
    'nombre trop grand ou trop petit',
  )

const programme = z.strictObject({
  title: text,
  parent: textOrNull,
  order: z.int32(),
  context: textOrNull,
  objectives: z.array(
    z.strictObject({ label: text, value: exact.nullable(), unit: textOrNull, year: year.nullable() }),
  ),
  resultIndicators: z.array(z.strictObject({ label: text, level: z.enum(['national', 'regional']).nullable() })),
  chantiers: z.array(chantier),
})

const part = z.strictObject({
  title: text,
  lead: z.enum(['ARS', 'ARS/AM', 'AM']).nullable(),
  programmes: z.array(programme),
})

export const planExchangeSchema = z.strictObject({
  format: z.literal('gdr-plan/1'),
  plan: z.strictObject({
    code: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'code attendu en minuscules, chiffres et tirets'),
    title: text,
    level: z.enum(['regional', 'national']),
    regionCode: z.string().nullable(),
    start: year,
    end: year,
  }),
  parts: z.array(part),
})

export type PlanExchange = z.output<typeof planExchangeSchema>
export type ExchangeHead = PlanExchange['plan']
export type ExchangePart = PlanExchange['parts'][number]
export type ExchangeProgramme = ExchangePart['programmes'][number]
export type ExchangeChantier = ExchangeProgramme['chantiers'][number]
export type ExchangeAction = ExchangeChantier['actions'][number]

/** The bytes of the format: keys in its order, two spaces, one final newline. */
export function serializePlan(plan: PlanExchange): string {
  return `${JSON.stringify(planExchangeSchema.parse(plan), null, 2)}\n`
}
