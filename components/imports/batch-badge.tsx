import { Tag, type Tone } from '@/components/ui/state-badge'
import { type ImportState, importStates } from '@/lib/imports/model'

const tones: Record<ImportState, Tone> = {
  deposited: 'warn',
  published: 'success',
  undone: 'neutral',
  abandoned: 'neutral',
}

/** State of a deposit, in a word. */
export function BatchBadge({ state }: { state: ImportState }) {
  return <Tag tone={tones[state]}>{importStates[state]}</Tag>
}
