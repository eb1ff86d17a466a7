import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { limitedForm } from './body-limit'
import { type DepositedFile, deposit } from './commands/deposit'
import { canOpenImports } from './policy'
import { limits } from './source-table'

/** Reads the form of a deposit as it streams, and deposits it. Throws AppError with the sentence of what is wrong. */
export async function receiveDeposit(user: CurrentUser, request: Request): Promise<{ id: string }> {
  // Before the body is read: nobody else may make us receive megabytes.
  if (!canOpenImports(user)) throw new AppError('FORBIDDEN')
  const form = await limitedForm(request, 2 * limits.fileBytes + 100_000)
  const main = await fileOf(form, 'file')
  if (!main)
    throw new AppError('INVALID_INPUT', {
      message: 'Choisissez le fichier à déposer.',
      fields: { file: 'Choisissez un fichier.' },
    })
  const region = form.get('regionCode')
  const asked = typeof region === 'string' && region !== '' ? region : null
  return deposit(user, {
    format: String(form.get('format') ?? ''),
    regionCode: user.role === 'national_admin' ? asked : user.regionCode,
    main,
    companion: await fileOf(form, 'companion'),
  })
}

async function fileOf(form: FormData, name: string): Promise<DepositedFile | null> {
  const file = form.get(name)
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null
  if (file.size > limits.fileBytes)
    throw new AppError('TOO_LARGE', {
      message: `« ${file.name} » dépasse la taille permise (${limits.fileBytes / 1_000_000}\u00a0Mo) ; rien n’a été enregistré.`,
    })
  const contentType = file.type || 'application/octet-stream'
  return { name: file.name, contentType, bytes: Buffer.from(await file.arrayBuffer()) }
}
