import type { ActionState } from '@/lib/accounts/action-state'
import { routes } from '@/lib/core/routes'
import { markOccurrence } from '@/lib/plan/actions'

type Marked = { id: string; changed: boolean }
type Refused = { error?: { message: string; fields?: Record<string, string>; detail?: unknown } }

/** Sends the form of an occurrence: by its action or, with a document, by the route that receives files. */
export async function sendMark(previous: ActionState<Marked>, form: FormData): Promise<ActionState<Marked>> {
  const file = form.get('file')
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) {
    form.delete('file')
    return markOccurrence(previous, form)
  }
  try {
    const response = await fetch(routes.markWithFile(String(form.get('id'))), { method: 'POST', body: form })
    const answer = (await response.json()) as Marked & Refused
    return answer.error ? refused(answer.error, form) : done(answer)
  } catch {
    return refused({ message: 'L’envoi n’a pas abouti ; rien n’a été enregistré. Recommencez.' }, form)
  }
}

function done({ id, changed }: Marked): ActionState<Marked> {
  return { status: 'ok', data: { id, changed }, message: changed ? 'Échéance enregistrée.' : 'Rien n’a changé.' }
}

function refused({ message, fields = {}, detail }: NonNullable<Refused['error']>, form: FormData): ActionState<Marked> {
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  const told = detail === undefined ? {} : { detail }
  return { status: 'error', message, fields, values: Object.fromEntries(texts), ...told }
}
