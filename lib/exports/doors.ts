import 'server-only'
import { Readable } from 'node:stream'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { routes } from '@/lib/core/routes'
import { askExport } from './commands/ask-export'
import { downloadExport } from './commands/download-export'
import { exportInput } from './inputs'

/** What the menu sent, asked: the address of the file when it is made, null while a job makes it. Throws AppError INVALID_INPUT with its sentence. */
export async function receiveAsk(user: CurrentUser, request: Request): Promise<{ href: string | null }> {
  const form = await request.formData().catch(() => new FormData())
  const parsed = exportInput.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? 'Cette demande est incomplète.'
    throw new AppError('INVALID_INPUT', { message })
  }
  const { id, made } = await askExport(user, parsed.data)
  return { href: made ? routes.exportFile(id) : null }
}

/** The file of an export as an answer, never kept by a cache. */
export async function fileAnswer(user: CurrentUser, id: string): Promise<Response> {
  const { name, contentType, size, bytes } = await downloadExport(user, id)
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'content-type': contentType,
      'content-length': String(size),
      'content-disposition': `attachment; filename="${encodeURIComponent(name)}"`,
      'cache-control': 'no-store',
    },
  })
}
