import { SelectField, TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { type AccessState, accessStates, type Role, roles } from '@/lib/accounts/model'
import { routes } from '@/lib/core/routes'

type Values = { q: string | undefined; role: Role | undefined; etat: AccessState | undefined }

type Props = { roles: readonly Role[]; values: Values; filtered: boolean }

/** Search and filters of the accounts, kept in the address. */
export function AccountFilterBar({ roles: given, values, filtered }: Props) {
  return (
    <FilterBar action={routes.users()} clearHref={filtered ? routes.users() : undefined}>
      <TextField name="q" label="Rechercher" type="search" defaultValue={values.q ?? ''} />
      <SelectField
        name="role"
        label="Rôle"
        emptyLabel="Tous les rôles"
        options={given.map((role) => ({ value: role, label: roles[role] }))}
        defaultValue={values.role ?? ''}
      />
      <SelectField
        name="etat"
        label="État"
        emptyLabel="Tous les états"
        options={Object.entries(accessStates).map(([value, label]) => ({ value, label }))}
        defaultValue={values.etat ?? ''}
      />
    </FilterBar>
  )
}
