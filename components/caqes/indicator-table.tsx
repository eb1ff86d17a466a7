import { Table, Td, Th } from '@/components/ui/table'
import type { CatalogueIndicator } from '@/lib/caqes/catalogue/model'
import { dataSets } from '@/lib/caqes/catalogue/releases'

type Props = { title: string; indicators: readonly CatalogueIndicator[] }

const directions = { higher: 'à la hausse', lower: 'à la baisse' } as const

/** Indicators a contract may take up: what they measure, how, on which data, for which activities. */
export function IndicatorTable({ title, indicators }: Props) {
  return (
    <section className="section">
      <h2>{title}</h2>
      <Table caption={title} captionHidden stickyFirstColumn minWidth={960}>
        <thead>
          <tr>
            <Th>Indicateur</Th>
            <Th>Calcul</Th>
            <Th>Unité</Th>
            <Th>Activités</Th>
            <Th>Données</Th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((one) => (
            <tr key={one.code} id={one.code}>
              <Th scope="row">
                {one.label}
                <div className="field-help">
                  {one.code}
                  {one.article && ` · article ${one.article}`} · {one.obligation}
                </div>
              </Th>
              <Td>
                <Calculation indicator={one} />
              </Td>
              <Td nowrap>
                {one.unit}
                {one.better && <div className="field-help">{directions[one.better]}</div>}
              </Td>
              <Td>{one.activities.join(', ')}</Td>
              <Td>
                {dataSets[one.data].producer}
                <div className="field-help">{dataSets[one.data].label}</div>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Calculation({ indicator }: { indicator: CatalogueIndicator }) {
  const { numerator, denominator, items, reachedClasses, exclusions, note } = indicator
  return (
    <>
      {numerator && <div>{numerator}</div>}
      {denominator && <div>/ {denominator.charAt(0).toLowerCase() + denominator.slice(1)}</div>}
      {items.map((item) => (
        <div key={item}>{item}</div>
      ))}
      {reachedClasses.length > 0 && (
        <div>
          Classes attendues{'\u00a0'}: {reachedClasses.join(', ')}
        </div>
      )}
      {exclusions.length > 0 && <div className="field-help">Hors {exclusions.join(', ')}</div>}
      {note && <div className="field-help">{note}</div>}
    </>
  )
}
