import { AppError } from '@/lib/core/errors'
import type { ImportFormat } from './format'
import { nationalTableFormat } from './national-table-format'
import { planJsonFormat } from './plan-json-format'
import { planTableFormat } from './plan-table-format'
import { savingsFormat } from './savings-format'

/** Every format the application reads. */
export const importFormats: readonly ImportFormat[] = [
  planTableFormat,
  planJsonFormat,
  nationalTableFormat,
  savingsFormat,
]

/** The format of an id. Throws AppError INVALID_INPUT for an unknown one. */
export function importFormat(id: string): ImportFormat {
  const format = importFormats.find((one) => one.id === id)
  if (!format) throw new AppError('INVALID_INPUT', { message: 'Ce format d’import n’existe pas.' })
  return format
}
