import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SelectField, TextAreaField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { RowLink, Table, Td, Th } from '@/components/ui/table'
import { type AccessState, type Role, roles } from '@/lib/accounts/model'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { AccessBadge } from './access-badge'

type Props = {
  account: { id: string; name: string; state: AccessState; mayChange: boolean }
  delegations: {
    by: string | null
    delegated: readonly { id: string; name: string; role: Role; state: AccessState }[]
    heirs: readonly { id: string; name: string }[]
  }
  transfer: FormAction<{ id: string; count: number }>
}

/** Who answers for this access, the accesses it answers for, and who takes them over when the person leaves. */
export function Delegations({ account, delegations: { by, delegated, heirs }, transfer }: Props) {
  if (by === null && delegated.length === 0) return null
  const closed = account.state === 'deactivated' || account.state === 'ended'
  return (
    <section className="section" aria-label="Délégations">
      <h2>Délégations</h2>
      {by !== null && <p className="prose">Accès ouvert ou repris par {by}, qui en répond.</p>}
      {closed && delegated.length > 0 && (
        <Notice tone="warn" title={`${plural(delegated.length, 'accès', 'accès')} à reprendre`}>
          Cet accès est fermé ; ceux qu’il a ouverts restent valables et attendent quelqu’un qui en réponde.
        </Notice>
      )}
      {delegated.length > 0 && <DelegatedTable rows={delegated} />}
      {delegated.length > 0 && account.mayChange && (
        <div className="narrow transfer">
          <h3>Faire reprendre ces accès</h3>
          {heirs.length === 0 ? (
            <p className="field-help">Personne, dans votre périmètre, ne peut répondre de tous ces accès.</p>
          ) : (
            <TransferForm fromId={account.id} heirs={heirs} action={transfer} />
          )}
        </div>
      )}
    </section>
  )
}

function DelegatedTable({ rows }: { rows: Props['delegations']['delegated'] }) {
  return (
    <Table caption="Accès dont cette personne répond" minWidth={480}>
      <thead>
        <tr>
          <Th>Nom</Th>
          <Th>Rôle</Th>
          <Th>État</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <RowLink href={routes.user(row.id)}>{row.name}</RowLink>
            </Th>
            <Td>{roles[row.role]}</Td>
            <Td>
              <AccessBadge state={row.state} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type TransferProps = { fromId: string; heirs: readonly { id: string; name: string }[]; action: Props['transfer'] }

function TransferForm({ fromId, heirs, action }: TransferProps) {
  return (
    <ActionForm action={action} submitLabel="Transférer les accès" variant="secondary">
      <input type="hidden" name="fromId" value={fromId} />
      <SelectField
        name="toId"
        label="Qui en répond désormais"
        emptyLabel="Choisissez une personne"
        options={heirs.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextAreaField name="reason" label="Raison" rows={2} maxLength={500} required />
    </ActionForm>
  )
}
