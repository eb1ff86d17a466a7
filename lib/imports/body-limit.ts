import { AppError } from '@/lib/core/errors'

/** The form of a request whose body stops being read past a limit, announced or not. Throws AppError TOO_LARGE. */
export async function limitedForm(request: Request, maxBytes: number): Promise<FormData> {
  const refusal = () =>
    new AppError('TOO_LARGE', {
      message: `Ce dépôt dépasse la taille permise (${Math.round(maxBytes / 1_000_000)}\u00a0Mo) ; rien n’a été enregistré.`,
    })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw refusal()
  let read = 0
  let passed = false
  const meter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.byteLength
      passed = read > maxBytes
      if (passed) controller.error(refusal())
      else controller.enqueue(chunk)
    },
  })
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  try {
    return await new Response(request.body?.pipeThrough(meter) ?? null, { headers }).formData()
  } catch {
    if (passed) throw refusal()
    throw new AppError('INVALID_INPUT', {
      message: 'Le dépôt est arrivé incomplet ; rien n’a été enregistré. Recommencez.',
    })
  }
}
