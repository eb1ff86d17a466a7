import { Tag, type Tone } from '@/components/ui/state-badge'
import { type AccessState, accessStates } from '@/lib/accounts/model'

const tones = { active: 'success', invited: 'info', ended: 'warn', deactivated: 'danger' } satisfies Record<
  AccessState,
  Tone
>

/** State of an access, by its word and its colour. */
export function AccessBadge({ state }: { state: AccessState }) {
  return <Tag tone={tones[state]}>{accessStates[state]}</Tag>
}
