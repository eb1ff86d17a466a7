import type { Metadata } from 'next'
import { DeclinePage } from '@/components/national/decline-page'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { declineForm } from '@/lib/plan/queries/declined-by'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Décliner le plan national' }

export default async function DeclineActionPage({ params }: PageProps<'/plan/actions/[id]/decliner'>) {
  const [{ id }, user, day] = await Promise.all([params, requireUser(), today()])
  const form = await orOutOfPerimeter(user, { type: 'action', id }, () =>
    declineForm(user, { kind: 'action', id }, day),
  )
  return <DeclinePage form={form} />
}
