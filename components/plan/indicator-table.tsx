import { Table, Td, Th } from '@/components/ui/table'
import type { PrintedIndicator } from '@/lib/plan/indicator'
import { indicatorKinds } from '@/lib/plan/model'

/** The indicators of an action as the plan prints them. */
export function IndicatorTable({ indicators }: { indicators: readonly PrintedIndicator[] }) {
  if (indicators.length === 0) return <p className="muted">Le plan n’imprime aucun indicateur pour cette action.</p>
  return (
    <Table caption="Indicateurs tels qu’imprimés" captionHidden minWidth={640}>
      <thead>
        <tr>
          <Th>Indicateur</Th>
          <Th>Nature</Th>
          <Th>Numérateur</Th>
          <Th>Dénominateur</Th>
          <Th>Cible</Th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <tr key={indicator.id}>
            <Th scope="row">{indicator.label}</Th>
            <Td nowrap>{indicatorKinds[indicator.kind]}</Td>
            <Td>{indicator.numerator ?? <Absent />}</Td>
            <Td>{indicator.denominator ?? <Absent />}</Td>
            <Td>{indicator.target ?? <Absent />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Absent() {
  return <span className="absent">non imprimé</span>
}
