import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '@/components/ui/page-header'
import { canManageAccounts, canManageApiTokens } from '@/lib/accounts/policy'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { canReadJournal } from '@/lib/audit/policy'
import { routes } from '@/lib/core/routes'
import { isInboxOpen } from '@/lib/server/mail-inbox'

export const metadata: Metadata = { title: 'Administration' }

const users = { label: 'Utilisateurs', href: routes.users(), hint: 'Inviter, changer un périmètre, fermer un accès' }
const journal = { label: 'Journal', href: routes.journal(), hint: 'Qui a fait quoi, quand, et les accès refusés' }
const tokens = {
  label: 'Jetons',
  href: routes.apiTokens(),
  hint: 'Ouvrir l’interface de simulation à l’outil d’un partenaire',
}
const inbox = {
  label: 'Boîte de réception',
  href: routes.developmentInbox(),
  hint: 'Courriels gardés ici tant qu’aucun serveur n’est réglé',
}

export default async function AdministrationPage() {
  const user = await requireUser()
  const [manages, reads, mails] = [canManageAccounts(user), canReadJournal(user), await isInboxOpen(user)]
  if (!manages && !reads) return outOfPerimeter(user, { type: 'route', id: routes.administration() })
  const entries = [
    ...(manages ? [users] : []),
    ...(canManageApiTokens(user) ? [tokens] : []),
    ...(reads ? [journal] : []),
    ...(mails ? [inbox] : []),
  ]
  return (
    <>
      <PageHeader title="Administration" />
      <ul className="rooms">
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link href={entry.href} className="room" prefetch={false}>
              <strong>{entry.label}</strong>
              <span>{entry.hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
