import { Tag } from '@/components/ui/state-badge'
import type { CivilDate } from '@/lib/core/civil-date'
import type { AvenantStatus } from '@/lib/plan/model'

type Props = { status: AvenantStatus; effectiveOn: CivilDate; day: CivilDate }

/** State of an avenant, and whether it is in force on the day read. */
export function AvenantBadge({ status, effectiveOn, day }: Props) {
  if (status === 'annule') return <Tag>Annulé</Tag>
  if (status === 'preparation') return <Tag tone="warn">En préparation</Tag>
  return effectiveOn <= day ? <Tag tone="success">Adopté, en vigueur</Tag> : <Tag tone="info">Adopté, à venir</Tag>
}
