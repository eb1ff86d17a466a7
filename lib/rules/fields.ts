import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'
import { exchangeLimits } from '@/lib/core/exchange-limits'
import { amountPattern, type Cents, parseAmount } from '@/lib/core/money'
import { compare, hundred, parseDecimal, type Ratio } from '@/lib/core/ratio'

/** Wide enough for any figure of the field, narrow enough that no request can make the exact arithmetic crawl. */
const decimalPattern = /^-?\d{1,15}(?:\.\d{1,40})?$/
/** Beyond it, adding the longest delay would leave the years written with four digits. */
const lastDay = '9899-12-31'

/** A reader of text that fails with null becomes a schema: the field is then invalid under its name. */
function read<T>(schema: z.ZodType<string>, reader: (text: string) => T | null) {
  return schema.transform((text, context): T => {
    const value = reader(text)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: 'malformed' })
    return z.NEVER
  })
}

/** What a form asks for: how the value is typed, and its unit. */
export type FieldKind =
  | 'amount'
  | 'signed-amount'
  | 'percent'
  | 'signed-percent'
  | 'part-percent'
  | 'quantity'
  | 'count'
  | 'date'
  | 'text'

/** Writes its kind on a schema; refining it afterwards keeps it. */
function kind<Schema extends z.ZodType>(name: FieldKind, schema: Schema): Schema {
  return schema.meta({ kind: name })
}

const amountText = z.string().regex(amountPattern)
const decimalText = z.string().regex(decimalPattern)
const integer = z.int().nonnegative()

/** Euros, negative where the rule says so. In cents. */
export const signedAmount = kind('signed-amount', read(amountText, parseAmount))

/** Euros, zero or more. In cents. */
export const amount = kind(
  'amount',
  read(amountText, (text): Cents | null => {
    const cents = parseAmount(text)
    return cents === null || cents < 0n ? null : cents
  }),
)

const positiveDecimal = (text: string): Ratio | null => {
  const value = parseDecimal(text)
  return value === null || value.n < 0n ? null : value
}

/** A percentage that may be negative (a target of evolution): "-1.5" is −1.5 %. */
export const signedPercent = kind('signed-percent', read(decimalText, parseDecimal))

/** A percentage, zero or more, without upper bound here: the law's own limit refuses it by name. */
export const percent = kind('percent', read(decimalText, positiveDecimal))

/** A part of a whole: 0 to 100 %. */
export const partPercent = kind(
  'part-percent',
  read(decimalText, (text) => {
    const value = positiveDecimal(text)
    return value === null || compare(value, hundred) > 0 ? null : value
  }),
)

/** A quantity or a weight: decimal text, or whole number of JSON. */
export const quantity = kind(
  'quantity',
  z.union([read(decimalText, positiveDecimal), integer.transform((value): Ratio => ({ n: BigInt(value), d: 1n }))]),
)

/** A whole number of days, months, years, risks: whole number of JSON, or the same in digits. */
export const count = kind(
  'count',
  z.union([
    integer.max(exchangeLimits.count),
    read(z.string().regex(/^\d{1,5}$/), (text) => (Number(text) <= exchangeLimits.count ? Number(text) : null)),
  ]),
)

/** A day that exists in the calendar. */
export const day = kind(
  'date',
  read(z.string(), (text): CivilDate | null => (text <= lastDay ? parseCivilDate(text) : null)),
)

/** A list of objects, as long as a table may be. */
export function list<Schema extends z.ZodType>(element: Schema) {
  return z.array(element).max(exchangeLimits.lines)
}

/** Free text with something in it. */
export const text = kind('text', z.string().regex(/\S/).max(exchangeLimits.text))

/** A field as a form shows it. Unknown is absent: every field may be left out. */
export function field<Schema extends z.ZodType>(schema: Schema, label: string, help?: string) {
  return schema.optional().meta(help === undefined ? { label } : { label, help })
}
