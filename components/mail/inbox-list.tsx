import { EmptyState } from '@/components/ui/empty-state'
import { formatDateTime } from '@/lib/core/format'
import { MailText } from './mail-text'

export type InboxLine = { id: string; to: string; subject: string; text: string; createdAt: Date }

/** Mails that stay in the application, newest first and open: one comes here to follow a link. */
export function InboxList({ mails }: { mails: readonly InboxLine[] }) {
  if (mails.length === 0)
    return (
      <EmptyState title="Aucun courriel">
        Les invitations et les réinitialisations de mot de passe arriveront ici dès qu’elles seront demandées.
      </EmptyState>
    )
  return (
    <ol className="inbox">
      {mails.map((mail) => (
        <li key={mail.id}>
          <article aria-labelledby={mail.id}>
            <h2 id={mail.id}>{mail.subject}</h2>
            <p className="field-help">
              À {mail.to} · {formatDateTime(mail.createdAt)}
            </p>
            <MailText text={mail.text} />
          </article>
        </li>
      ))}
    </ol>
  )
}
