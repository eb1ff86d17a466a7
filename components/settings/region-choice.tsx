import { SelectField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'

type Props = { action: string; regions: readonly { code: string; name: string }[]; current: string | undefined }

/** A national administrator says which region; nobody else has the choice. */
export function RegionChoice({ action, regions, current }: Props) {
  if (regions.length < 2) return null
  return (
    <FilterBar action={action} label="Région" submitLabel="Afficher">
      <SelectField
        name="region"
        label="Région"
        emptyLabel="Choisissez une région"
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={current ?? ''}
      />
    </FilterBar>
  )
}
