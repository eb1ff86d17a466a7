import { RowLink, Table, TableEmpty, Td, Th } from '@/components/ui/table'
import { type AccessState, type Role, roles } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { AccessBadge } from './access-badge'

export type AccountLine = {
  id: string
  name: string
  email: string
  role: Role
  region: string | null
  body: { name: string } | null
  establishments: readonly { name: string }[]
  accessEndsOn: CivilDate | null
  state: AccessState
}

/** Accounts of a perimeter, one a row. */
export function AccountsTable({ rows }: { rows: readonly AccountLine[] }) {
  return (
    <Table caption="Comptes" captionHidden stickyFirstColumn minWidth={860}>
      <thead>
        <tr>
          <Th>Nom</Th>
          <Th>Rôle</Th>
          <Th>Périmètre</Th>
          <Th>Fin d’accès</Th>
          <Th>État</Th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <TableEmpty columns={5} title="Aucun compte ne répond à ces filtres">
            Élargissez la recherche, ou invitez la personne que vous cherchez.
          </TableEmpty>
        )}
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <RowLink href={routes.user(row.id)}>{row.name}</RowLink>
              <div className="field-help">{row.email}</div>
            </Th>
            <Td>{roles[row.role]}</Td>
            <Td>{perimeterWords(row)}</Td>
            <Td nowrap>{row.accessEndsOn ? formatDate(row.accessEndsOn) : 'Sans fin'}</Td>
            <Td>
              <AccessBadge state={row.state} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** "Guadeloupe · OMEDIT", "France entière", or the names of the establishments. */
export function perimeterWords({
  region,
  body,
  establishments,
}: Pick<AccountLine, 'region' | 'body' | 'establishments'>) {
  if (establishments.length > 0) return establishments.map((e) => e.name).join(', ')
  return [region ?? 'France entière', body?.name].filter(Boolean).join(' · ')
}
