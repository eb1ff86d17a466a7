import 'server-only'
import { Readable } from 'node:stream'
import type { CurrentUser } from '@/lib/accounts/model'
import { noteProofRead } from '@/lib/plan/commands/note-proof-read'
import { proofFile } from '@/lib/plan/queries/occurrence-words'

/** The document of a word, to keep; the journal tells who took it. Throws AppError OUT_OF_PERIMETER. */
export async function proofDownload(user: CurrentUser, wordId: string): Promise<Response> {
  const { bytes, name, contentType, size, read } = await proofFile(user, wordId)
  await noteProofRead(user, { ...read, fileName: name })
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      'content-type': contentType,
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  })
}
