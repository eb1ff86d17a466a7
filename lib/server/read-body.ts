import 'server-only'

/** The bytes of a request, counted as they arrive whatever its headers say; null beyond the limit, the rest left unread. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length')) > limit) return null
  const reader = request.body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done || value === undefined) return Buffer.concat(parts)
    size += value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return null
    }
    parts.push(value)
  }
}
