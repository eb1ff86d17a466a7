import { Facts } from '@/components/ui/facts'
import { formatDateTime, formatLongDate } from '@/lib/core/format'
import { type AccountLine, perimeterWords } from './accounts-table'

type Props = { account: AccountLine & { reason: string | null; invitedUntil: Date | null } }

/** What an administrator wants to know of an access before changing it. */
export function AccessFacts({ account }: Props) {
  const { accessEndsOn, invitedUntil, reason, state } = account
  return (
    <Facts
      items={[
        { label: 'Périmètre', value: perimeterWords(account) },
        { label: 'Dernier jour d’accès', value: accessEndsOn ? formatLongDate(accessEndsOn) : 'Sans fin' },
        ...(state === 'invited' ? [{ label: 'Lien d’invitation', value: invitationWords(invitedUntil) }] : []),
        ...(reason ? [{ label: 'Dernière raison donnée', value: reason }] : []),
      ]}
    />
  )
}

function invitationWords(until: Date | null): string {
  return until ? `Valable jusqu’au ${formatDateTime(until)}` : 'Expiré : renvoyez l’invitation'
}
