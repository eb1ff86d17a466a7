import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { RowLink, Table, Td, Th } from '@/components/ui/table'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { formatDate, formatInteger } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import type { AvenantStatus } from '@/lib/plan/model'
import { AvenantBadge } from './avenant-badge'

type AvenantView = {
  id: string
  number: number
  title: string
  effectiveOn: CivilDate
  act: string | null
  status: AvenantStatus
  changes: number
}

type Props = { avenants: readonly AvenantView[]; planCode: string; day: CivilDate }

/** The avenants of a plan, latest first: state, day, act, what each changes, and the plan before and after it. */
export function AvenantList({ avenants, planCode, day }: Props) {
  if (avenants.length === 0)
    return (
      <EmptyState title="Ce plan n’a pas encore d’avenant">
        Un avenant change le plan à partir d’une date ; le plan reste lisible tel qu’il était avant.
      </EmptyState>
    )
  return (
    <Table caption="Avenants du plan" captionHidden minWidth={720}>
      <thead>
        <tr>
          <Th>Avenant</Th>
          <Th>État</Th>
          <Th>Prend effet le</Th>
          <Th>Acte</Th>
          <Th align="right">Changements</Th>
          <Th>Lire le plan</Th>
        </tr>
      </thead>
      <tbody>
        {avenants.map((avenant) => (
          <tr key={avenant.id}>
            <th scope="row">
              <RowLink href={routes.avenant(avenant.id)}>
                N° {avenant.number} : {avenant.title}
              </RowLink>
            </th>
            <Td nowrap>
              <AvenantBadge status={avenant.status} effectiveOn={avenant.effectiveOn} day={day} />
            </Td>
            <Td nowrap>{formatDate(avenant.effectiveOn)}</Td>
            <Td>{avenant.act ?? <span className="absent">aucun</span>}</Td>
            <Td align="right">{formatInteger(avenant.changes)}</Td>
            <Td nowrap>
              {avenant.status === 'adopte' && <BeforeAfter planCode={planCode} on={avenant.effectiveOn} />}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The plan the day before an avenant takes effect, and that day. */
export function BeforeAfter({ planCode, on }: { planCode: string; on: CivilDate }) {
  const before = addDays(on, -1)
  const href = (day: CivilDate) => routes.plan(planQuery({ plan: planCode, on: day }))
  return (
    <span className="before-after">
      <Link href={href(before)} prefetch={false}>
        avant ({formatDate(before)})
      </Link>
      <Link href={href(on)} prefetch={false}>
        après ({formatDate(on)})
      </Link>
    </span>
  )
}
