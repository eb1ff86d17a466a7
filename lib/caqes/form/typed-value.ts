import { parseCivilDate } from '@/lib/core/civil-date'
import { amountPattern, parseAmount } from '@/lib/core/money'
import { formatCents, formatQuantity } from '@/lib/core/number-text'
import { parseFrenchDecimal } from '@/lib/core/parse/french-decimal'
import { parseDecimal } from '@/lib/core/ratio'
import type { LeafField } from './form-fields'

/** What was typed, in the form of exchanges; or the French sentence that says what to write. */
export type TypedValue = { value: string | number | boolean } | { error: string }

const sentences = {
  amount: 'Écrivez un montant en euros, comme 1\u202f234,56.',
  cents: 'Un montant s’arrête aux centimes\u00a0: deux chiffres après la virgule, treize avant.',
  negative: 'Ce montant ne peut pas être négatif.',
  percent: 'Écrivez un pourcentage, comme 2,2.',
  negativePercent: 'Ce pourcentage ne peut pas être négatif.',
  part: 'Écrivez un pourcentage de 0 à 100.',
  quantity: 'Écrivez un nombre positif, comme 1\u202f250 ou 12,5.',
  count: 'Écrivez un nombre entier, sans signe.',
  date: 'Écrivez une date qui existe, comme 15/06/2018.',
  choice: 'Choisissez une réponse de la liste.',
} as const

const error = (name: keyof typeof sentences): TypedValue => ({ error: sentences[name] })

/** Reads what a person typed in a field; the text is not empty. */
export function readTyped(field: LeafField, typed: string): TypedValue {
  if (field.special !== undefined && typed === field.special) return { value: typed }
  switch (field.kind) {
    case 'amount':
    case 'signed-amount':
      return readAmount(typed, field.kind === 'signed-amount')
    case 'percent':
    case 'signed-percent':
    case 'part-percent':
      return readPercent(typed, field.kind)
    case 'quantity':
      return readQuantity(typed)
    case 'count':
      return /^\d{1,5}$/.test(typed.trim()) ? { value: Number(typed) } : error('count')
    case 'date':
      return readDate(typed.trim())
    case 'flag':
      return typed === 'oui' || typed === 'non' ? { value: typed === 'oui' } : error('choice')
    case 'choice':
      return field.options?.includes(typed) ? { value: typed } : error('choice')
    case 'text':
      return { value: typed.trim() }
  }
}

function readAmount(typed: string, signed: boolean): TypedValue {
  const value = parseFrenchDecimal(typed)
  if (value === null) return error('amount')
  if (!amountPattern.test(value)) return error('cents')
  return !signed && value.startsWith('-') ? error('negative') : { value }
}

function readPercent(typed: string, kind: 'percent' | 'signed-percent' | 'part-percent'): TypedValue {
  const value = parseFrenchDecimal(typed)
  if (value === null || value.length > 30) return error(kind === 'part-percent' ? 'part' : 'percent')
  if (kind === 'part-percent' && (value.startsWith('-') || Number(value) > 100)) return error('part')
  return kind === 'percent' && value.startsWith('-') ? error('negativePercent') : { value }
}

function readQuantity(typed: string): TypedValue {
  const value = parseFrenchDecimal(typed)
  return value === null || value.startsWith('-') || value.length > 15 ? error('quantity') : { value }
}

function readDate(typed: string): TypedValue {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typed) ?? []
  const value = parseCivilDate(day ? `${year}-${month}-${day}` : typed)
  return value === null ? error('date') : { value }
}

/** A value of the form of exchanges as the field shows it: "480000.00" → "480 000,00". What is not one is shown as typed. */
export function shownInField(field: LeafField, value: string): string {
  if (field.kind === 'amount' || field.kind === 'signed-amount') {
    const cents = parseAmount(value)
    return cents === null ? value : formatCents(cents).replace(/\u00a0€$/, '')
  }
  if (field.kind === 'quantity') {
    const quantity = parseDecimal(value)
    return quantity === null || /\.\d{3}/.test(value) ? value : formatQuantity(quantity)
  }
  return field.kind.endsWith('percent') ? value.replace('.', ',') : value
}
