import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'

type Props = {
  planCode: string
  avenants: readonly { id: string; number: number; effectiveOn: CivilDate }[]
  /** Address of the words of the action through an avenant. */
  through: (avenantId: string) => string
}

/** Words of an arrêté plan change through a prepared avenant only: which one, or a new one. */
export function AvenantChoice({ planCode, avenants, through }: Props) {
  return (
    <Notice title="Le plan est arrêté">
      <p>Le libellé, les échéances et les acteurs changent par un avenant ; l’état et la note s’écrivent ci-dessous.</p>
      <ul className="change-tools">
        {avenants.map((avenant) => (
          <li key={avenant.id}>
            <Link className="link" href={through(avenant.id)} prefetch={false}>
              Par l’avenant n° {avenant.number} (le {formatLongDate(avenant.effectiveOn)})
            </Link>
          </li>
        ))}
        <li>
          <Link className="link" href={routes.avenants(planCode)} prefetch={false}>
            Préparer un avenant
          </Link>
        </li>
      </ul>
    </Notice>
  )
}
