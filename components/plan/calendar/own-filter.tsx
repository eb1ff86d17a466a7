import { CheckboxField } from '@/components/ui/choice-field'
import type { PlanAddress } from '@/lib/plan/address'

/** For who speaks for a body: its actions only. */
export function OwnFilter({ body, address }: { body: string | null; address: PlanAddress }) {
  if (body === null) return null
  return (
    <CheckboxField
      key={`moi ${address.mine}`}
      name="moi"
      label={`Les actions de mon organisme (${body})`}
      value="1"
      defaultChecked={address.mine ?? false}
    />
  )
}
