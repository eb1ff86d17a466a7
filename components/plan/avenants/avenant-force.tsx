import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { type AvenantStatus, avenantStatuses } from '@/lib/plan/model'
import { BeforeAfter } from './avenant-list'

type Props = {
  plan: { code: string }
  day: CivilDate
  effectiveOn: CivilDate
  status: AvenantStatus
  sameDay: readonly { id: string; number: number; status: AvenantStatus; names: readonly string[] }[]
}

/** Whether the avenant is in force on the day people live in, and what another avenant of its day changes too. */
export function AvenantForce({ plan, day, effectiveOn, status, sameDay }: Props) {
  return (
    <>
      <Notice tone={status === 'adopte' ? 'info' : 'warn'} title={title(status, effectiveOn <= day, day)}>
        <p>
          {sentence(status, effectiveOn, day)}{' '}
          {status === 'adopte' && (
            <>
              Lire le plan : <BeforeAfter planCode={plan.code} on={effectiveOn} />
            </>
          )}
        </p>
      </Notice>
      {status !== 'annule' &&
        sameDay.map((other) => (
          <Notice key={other.id} tone="warn" title="Un autre avenant prend effet le même jour sur le même élément">
            <p>
              <Link className="link" href={routes.avenant(other.id)} prefetch={false}>
                L’avenant n° {other.number}
              </Link>{' '}
              ({avenantStatuses[other.status].toLowerCase()}) change aussi : {other.names.join(' ; ')}. Le dernier
              adopté l’emporte ; il ne s’adopte qu’après relecture.
            </p>
          </Notice>
        ))}
    </>
  )
}

function title(status: AvenantStatus, reached: boolean, day: CivilDate): string {
  if (status === 'annule') return 'Avenant annulé'
  if (status === 'preparation') return `Pas en vigueur au ${formatLongDate(day)} : avenant en préparation`
  return reached ? `En vigueur au ${formatLongDate(day)}` : `Pas encore en vigueur au ${formatLongDate(day)}`
}

function sentence(status: AvenantStatus, effectiveOn: CivilDate, day: CivilDate): string {
  if (status === 'annule') return 'Ses changements ont été retirés ; le plan ne les a jamais portés.'
  if (status === 'adopte') return ''
  if (effectiveOn <= day)
    return `Sa date d’effet, le ${formatLongDate(effectiveOn)}, est déjà passée : une fois adopté, il changera le plan lu à partir de ce jour.`
  return `Le plan ne montre aucun de ces changements avant l’adoption ; ils vaudront alors à partir du ${formatLongDate(effectiveOn)}.`
}
