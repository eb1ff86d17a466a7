import { redirect } from 'next/navigation'
import { idle } from '@/lib/accounts/action-state'
import { routes } from '@/lib/core/routes'
import { unsubscribeAction } from '@/lib/notices/actions'

type Context = { params: Promise<{ jeton: string }> }

/** One-click unsubscription of RFC 8058, sent by a mail program without any session. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const form = new FormData()
  form.set('token', (await params).jeton)
  const state = await unsubscribeAction(idle, form)
  if (state.status === 'idle') return new Response(null, { status: 204 })
  return new Response(state.message, { status: state.status === 'ok' ? 200 : 404 })
}

/** Opened by hand: the page that asks. A reading changes nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  redirect(routes.unsubscribe((await params).jeton))
}
