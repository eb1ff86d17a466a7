import type { CurrentUser } from '@/lib/accounts/model'
import { csvText } from '@/lib/core/csv'
import { AppError } from '@/lib/core/errors'
import { importFormats } from './formats'
import { canOpenImports } from './policy'

/** The header of a format as a CSV a French spreadsheet opens. Throws AppError OUT_OF_PERIMETER for an unknown name. */
export function templateText(user: CurrentUser, fileName: string): string {
  const template = importFormats.flatMap((format) => format.templates).find((one) => one.fileName === fileName)
  if (!template || !canOpenImports(user)) throw new AppError('OUT_OF_PERIMETER')
  return csvText([template.columns])
}
