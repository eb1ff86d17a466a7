import { SelectField } from '@/components/ui/field'
import type { RegionCoverage } from '@/lib/plan/coverage'

/** The region read, where there is a choice: the national administrator's. */
export function RegionField({ coverage: { region, regions } }: { coverage: RegionCoverage }) {
  if (regions.length < 2) return null
  const options = regions.map(({ code, name }) => ({ value: code, label: name }))
  return <SelectField key={region.code} name="region" label="Région" options={options} defaultValue={region.code} />
}
