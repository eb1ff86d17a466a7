import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import type { PlanStatus } from '@/lib/plan/model'
import { ClosedNotice } from './closed-notice'

/** What the notice says of an avenant. */
type DatedAvenant = { number: number; effectiveOn: CivilDate }

type Props = {
  on: CivilDate
  today: CivilDate
  avenants: readonly DatedAvenant[]
  backHref: string
  plan?: { status: PlanStatus }
}

/** Says that the plan is clos, or that the page is read on another day than today, and between which avenants. */
export function ReadingNotice({ plan, ...reading }: Props) {
  return (
    <>
      {plan && <ClosedNotice status={plan.status} />}
      {reading.on !== reading.today && <OtherDay {...reading} />}
    </>
  )
}

function OtherDay({ on, avenants, backHref }: Omit<Props, 'plan'>) {
  const before = avenants.filter((avenant) => avenant.effectiveOn <= on).at(-1)
  const after = avenants.find((avenant) => avenant.effectiveOn > on)
  return (
    <Notice tone="warn" title={`Plan lu au ${formatLongDate(on)}`}>
      <p>
        {before && `Après l’avenant n° ${before.number}, en vigueur depuis le ${formatLongDate(before.effectiveOn)}. `}
        {after && `Avant l’avenant n° ${after.number}, en vigueur à partir du ${formatLongDate(after.effectiveOn)}. `}
        Les mots, les échéances et les états sont ceux de ce jour.{' '}
        <Link href={backHref} prefetch={false}>
          Revenir à aujourd’hui
        </Link>
      </p>
    </Notice>
  )
}
