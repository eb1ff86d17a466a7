import type { FormAction } from '@/components/ui/action-form'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Tag, type Tone } from '@/components/ui/state-badge'
import { Table, TableEmpty, Td, Th } from '@/components/ui/table'
import { type ApiTokenRow, type TokenState, tokenStates } from '@/lib/accounts/token-states'
import { formatDateTime } from '@/lib/core/format'

const tones: Record<TokenState, Tone> = { active: 'success', expired: 'neutral', revoked: 'danger' }

/** Tokens of a perimeter, newest first. */
export function ApiTokensTable({ rows, revoke }: { rows: readonly ApiTokenRow[]; revoke: FormAction<{ id: string }> }) {
  return (
    <Table caption="Jetons d’accès" captionHidden stickyFirstColumn minWidth={860}>
      <thead>
        <tr>
          <Th>Usage</Th>
          <Th>État</Th>
          <Th>Émis par</Th>
          <Th>Expire</Th>
          <Th>Dernier usage</Th>
          <Th>
            <span className="visually-hidden">Révocation</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <TableEmpty columns={6} title="Aucun jeton n’est émis">
            Émettez-en un ci-dessous pour l’outil d’un partenaire.
          </TableEmpty>
        )}
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              {row.name}
              <div className="field-help">{row.start}…</div>
            </Th>
            <Td>
              <Tag tone={tones[row.state]}>{tokenStates[row.state]}</Tag>
              {row.revokedBy && <div className="field-help">par {row.revokedBy}</div>}
            </Td>
            <Td>
              {row.owner}
              <div className="field-help">
                {row.region ?? 'France entière'}, {formatDateTime(row.createdAt)}
              </div>
            </Td>
            <Td nowrap>{formatDateTime(row.expiresAt)}</Td>
            <Td nowrap>{row.lastUsedAt ? formatDateTime(row.lastUsedAt) : 'Jamais'}</Td>
            <Td>
              {row.state === 'active' && (
                <ConfirmDialog
                  trigger="Révoquer"
                  triggerSize="sm"
                  title="Révoquer le jeton"
                  objectName={row.name}
                  consequence="L’outil qui s’en sert sera refusé à sa prochaine demande. Un jeton révoqué ne se rouvre pas."
                  confirmLabel="Révoquer le jeton"
                  action={revoke}
                  values={{ id: row.id }}
                />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
