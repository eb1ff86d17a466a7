import { CheckboxField } from '@/components/ui/choice-field'
import type { PlanAddress } from '@/lib/plan/address'
import { hasOwn, type Mine } from '@/lib/plan/mine'

/** For who speaks for a body or pilots a programme: their own actions only (the subscription says which). */
export function OwnFilter({ mine, address }: { mine: Mine; address: PlanAddress }) {
  if (!hasOwn(mine)) return null
  return (
    <CheckboxField
      key={`moi ${address.mine}`}
      name="moi"
      label="Mes échéances"
      value="1"
      defaultChecked={address.mine ?? false}
    />
  )
}
