import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { showToast } from '@/components/ui/toast'
import { routes } from '@/lib/core/routes'

type Asked = { kind: string; format: string; query: string }
type Answer = { href?: string | null; error?: { message: string } }

/** Asks one export at a time: a second click while the first is under way does nothing. A file comes at once; a long one is followed on its page. */
export function useExport() {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const asking = useRef(false)
  const ask = async (asked: Asked) => {
    if (asking.current) return
    asking.current = true
    setBusy(true)
    const { href, error } = await sent(asked)
    asking.current = false
    setBusy(false)
    if (error) return showToast(error.message)
    if (href) return window.location.assign(href)
    showToast('Cet export est long : vous serez prévenu quand il sera prêt.')
    router.push(routes.exports())
  }
  return { busy, ask }
}

async function sent(asked: Asked): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(asked)) body.set(name, value)
  try {
    const response = await fetch(routes.askExport(), { method: 'POST', body })
    return (await response.json()) as Answer
  } catch {
    return { error: { message: 'Le serveur n’a pas répondu ; rien n’a été exporté. Réessayez dans un instant.' } }
  }
}
