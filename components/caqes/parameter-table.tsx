import { Tag } from '@/components/ui/state-badge'
import { Table, Td, Th } from '@/components/ui/table'
import type { ParameterRow } from '@/lib/caqes/parameter-list'
import { formatDate } from '@/lib/core/format'
import { originOfTime } from '@/lib/rules/context'

type Props = { id: string; title: string; rows: readonly ParameterRow[] }

const unbounded = '9999-12-31'

/** Numbers of the law: each value from its date, with the text it comes from. */
export function ParameterTable({ id, title, rows }: Props) {
  return (
    <section id={id} className="section">
      <h2>{title}</h2>
      <Table caption={title} captionHidden stickyFirstColumn minWidth={860}>
        <thead>
          <tr>
            <Th>Valeur</Th>
            <Th>À partir du</Th>
            <Th>Montant, taux ou durée</Th>
            <Th>Texte</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ParameterLines key={row.id} row={row} />
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function ParameterLines({ row }: { row: ParameterRow }) {
  return row.values.map(({ from, text, source }, index) => (
    <tr key={from} id={index === 0 ? row.id : undefined}>
      <Th scope="row">
        {row.label}
        {index === 0 && row.knownUntil < unbounded && (
          <div className="field-help">Vérifiée jusqu’au {formatDate(row.knownUntil)}, provisoire ensuite</div>
        )}
      </Th>
      <Td nowrap>{from > originOfTime ? formatDate(from) : 'L’origine'}</Td>
      <Td>
        {text} {source.unread && <Tag tone="warn">Texte non relu</Tag>}
      </Td>
      <Td>
        {source.text}, {source.article}
        <div className="field-help">{source.reference}</div>
      </Td>
    </tr>
  ))
}
