import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { markOccurrence, refuseReporter } from '@/lib/plan/commands/mark-occurrence'
import { markOccurrenceInput } from '@/lib/plan/inputs'
import { proofContentType, proofMaxBytes, proofTypeWords } from '@/lib/plan/proof-file'
import { removeBytes, storedFor } from '@/lib/server/storage/files'
import { limitedForm } from './body-limit'

/** Reads the form that says an occurrence done with a document, and writes both or neither. Throws AppError with the sentence of what is wrong. */
export async function receiveProof(
  user: CurrentUser,
  actionId: string,
  request: Request,
): Promise<{ id: string; changed: boolean }> {
  // Before the body is read: nobody else may make us receive megabytes.
  await refuseReporter(user, actionId)
  const form = await limitedForm(request, proofMaxBytes + 100_000)
  const said = saidIn(form, actionId)
  const file = await documentOf(form)
  return storedFor(file.bytes, { maxBytes: proofMaxBytes }, async (stored) => {
    const answer = await markOccurrence(user, said, { stored, name: file.name, contentType: file.contentType })
    if (!answer.changed) await removeBytes(stored.key)
    return answer
  })
}

function saidIn(form: FormData, id: string) {
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  const values = Object.fromEntries(texts.map(([name, value]) => [name, value.replaceAll('\u0000', '')]))
  const read = markOccurrenceInput.safeParse({ ...values, id })
  if (read.success) return read.data
  const fields = Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  throw new AppError('INVALID_INPUT', { fields })
}

async function documentOf(form: FormData) {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) throw wrong('Choisissez un document qui n’est pas vide.')
  if (file.size > proofMaxBytes) {
    const limit = `${proofMaxBytes / 1_000_000}\u00a0Mo`
    throw new AppError('TOO_LARGE', {
      message: `« ${file.name} » dépasse la taille permise (${limit}) ; rien n’a été enregistré.`,
    })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const contentType = proofContentType(file.name, bytes)
  if (contentType === null) throw wrong(`Ce document n’est pas d’un type accepté : ${proofTypeWords}.`)
  return { name: file.name, bytes, contentType }
}

function wrong(message: string): AppError {
  return new AppError('INVALID_INPUT', { fields: { file: message } })
}
