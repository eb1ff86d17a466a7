import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import { TabLinks } from '@/components/ui/tab-links'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'

type Avenant = { id: string; number: number; effectiveOn: CivilDate }

type Props = { actionId: string; planCode: string; avenants: readonly Avenant[]; chosen: Avenant | null }

/** Words of an arrêté plan change through an avenant only: which one, or none (state and note). */
export function AvenantChoice({ actionId, planCode, avenants, chosen }: Props) {
  const href = (avenant: Avenant | null) => routes.editAction(actionId, avenant ? `?avenant=${avenant.id}` : '')
  return (
    <>
      {avenants.length > 0 && (
        <TabLinks
          label="Ce qui change"
          current={href(chosen)}
          tabs={[
            { href: href(null), label: 'État et note' },
            ...avenants.map((avenant) => ({ href: href(avenant), label: `Par l’avenant n° ${avenant.number}` })),
          ]}
        />
      )}
      {chosen ? (
        <Notice
          title={`Par l’avenant n° ${chosen.number}, en vigueur à partir du ${formatLongDate(chosen.effectiveOn)}`}
        >
          Le libellé, les échéances et les acteurs ci-dessous sont ceux de ce jour. Le plan reste lisible tel qu’il
          était avant.
        </Notice>
      ) : (
        <Notice title="Le plan est arrêté">
          <p>
            Le libellé, les échéances et les acteurs changent par un avenant
            {avenants.length === 0 ? ' ; il n’y en a pas encore.' : ' : choisissez-le ci-dessus.'}{' '}
            <Link href={routes.avenants(planCode)} prefetch={false}>
              Créer un avenant
            </Link>
          </p>
        </Notice>
      )}
    </>
  )
}
