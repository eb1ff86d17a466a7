import { DateField, SelectField, TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { type EventType, eventTypes } from '@/lib/audit/events'
import type { JournalFilters } from '@/lib/audit/inputs'
import { routes } from '@/lib/core/routes'

type Props = {
  filters: JournalFilters
  /** Facts the reader can meet. */
  types: readonly EventType[]
}

/** Filters of the journal, kept in the address. */
export function JournalFilterBar({ filters, types }: Props) {
  const options = types
    .map((value) => ({ value, label: eventTypes[value] }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
  const filtered = Object.keys(filters).length > 0
  return (
    <FilterBar action={routes.journal()} clearHref={filtered ? routes.journal() : undefined}>
      <SelectField
        name="fait"
        label="Fait"
        emptyLabel="Tous les faits"
        options={options}
        defaultValue={filters.type ?? ''}
      />
      <TextField name="personne" label="Personne" type="search" defaultValue={filters.person ?? ''} />
      <TextField name="objet" label="Objet" type="search" defaultValue={filters.object ?? ''} />
      <DateField name="du" label="Du" defaultValue={filters.from ?? ''} />
      <DateField name="au" label="Au" defaultValue={filters.to ?? ''} />
      {filters.only && (
        <>
          <input type="hidden" name="nature" value={filters.only.type} />
          <input type="hidden" name="id" value={filters.only.id} />
        </>
      )}
    </FilterBar>
  )
}
