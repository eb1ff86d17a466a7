import { CheckboxField } from '@/components/ui/choice-field'
import type { PlanAddress } from '@/lib/plan/address'
import { hasOwn, type Mine, mineWords } from '@/lib/plan/mine'

/** For who speaks for a body or pilots a programme: their own actions only. */
export function OwnFilter({ mine, address }: { mine: Mine; address: PlanAddress }) {
  if (!hasOwn(mine)) return null
  return (
    <CheckboxField
      key={`moi ${address.mine}`}
      name="moi"
      label={`Mes échéances (${mineWords(mine)})`}
      value="1"
      defaultChecked={address.mine ?? false}
    />
  )
}
