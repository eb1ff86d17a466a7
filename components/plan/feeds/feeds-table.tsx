import type { FormAction } from '@/components/ui/action-form'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Tag, type Tone } from '@/components/ui/state-badge'
import { Table, TableEmpty, Td, Th } from '@/components/ui/table'
import { type TokenState, tokenStates } from '@/lib/accounts/token-states'
import { formatDateTime } from '@/lib/core/format'
import { type FeedScope, feedScopes } from '@/lib/plan/feed-scopes'
import type { Issued } from './feed-told'
import { ReplaceFeed } from './replace-feed'

type Row = {
  id: string
  name: string
  scope: FeedScope
  start: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedBy: string | null
  state: TokenState
}

type Props = {
  rows: readonly Row[]
  revoke: FormAction<{ id: string }>
  replace: FormAction<Issued>
  base: string
}

const tones: Record<TokenState, Tone> = { active: 'success', expired: 'neutral', revoked: 'danger' }

/** The feeds of a person, newest first. */
export function FeedsTable({ rows, revoke, replace, base }: Props) {
  return (
    <Table caption="Abonnements au calendrier" captionHidden stickyFirstColumn minWidth={860}>
      <thead>
        <tr>
          <Th>Abonnement</Th>
          <Th>État</Th>
          <Th>Contenu</Th>
          <Th>Expire</Th>
          <Th>Dernière lecture</Th>
          <Th>
            <span className="visually-hidden">Remplacer ou fermer</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <TableEmpty columns={6} title="Aucun abonnement n’est ouvert">
            Ouvrez-en un ci-dessous pour voir les échéances du plan dans votre agenda.
          </TableEmpty>
        )}
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              {row.name}
              <div className="field-help">
                {row.start}…, ouvert le {formatDateTime(row.createdAt)}
              </div>
            </Th>
            <Td>
              <Tag tone={tones[row.state]}>{tokenStates[row.state]}</Tag>
            </Td>
            <Td>{feedScopes[row.scope]}</Td>
            <Td nowrap>{formatDateTime(row.expiresAt)}</Td>
            <Td nowrap>{row.lastUsedAt ? formatDateTime(row.lastUsedAt) : 'Jamais'}</Td>
            <Td>{row.state === 'active' && <Buttons row={row} revoke={revoke} replace={replace} base={base} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Buttons({ row, revoke, replace, base }: Omit<Props, 'rows'> & { row: Row }) {
  return (
    <div className="row-buttons">
      <ReplaceFeed id={row.id} name={row.name} base={base} action={replace} />
      <ConfirmDialog
        trigger="Révoquer"
        triggerSize="sm"
        title="Révoquer l’abonnement"
        objectName={row.name}
        consequence="L’agenda qui s’en sert ne recevra plus rien. Un abonnement révoqué ne se rouvre pas."
        confirmLabel="Révoquer l’abonnement"
        action={revoke}
        values={{ id: row.id }}
      />
    </div>
  )
}
