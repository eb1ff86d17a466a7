import { Tag, type Tone } from '@/components/ui/state-badge'
import { RowLink, Table, TableEmpty, Td, Th } from '@/components/ui/table'
import { type BodyKind, type BodySide, type BodyState, bodyKinds, bodySides, bodyStates } from '@/lib/territory/bodies'

export const stateTones = {
  active: 'success',
  inactive: 'warn',
  merged: 'neutral',
  removed: 'neutral',
} satisfies Record<BodyState, Tone>

type Row = {
  id: string
  name: string
  writtenAs: string
  kind: BodyKind
  side: BodySide
  state: BodyState
  territories: readonly string[]
}

/** The directory, one body a row. */
export function BodyTable({ rows, href }: { rows: readonly Row[]; href: (id: string) => string }) {
  return (
    <Table caption="Organismes" captionHidden stickyFirstColumn minWidth={720}>
      <thead>
        <tr>
          <Th>Nom</Th>
          <Th>Nature</Th>
          <Th>Côté</Th>
          <Th>Territoires</Th>
          <Th>État</Th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <TableEmpty columns={5} title="Aucun organisme ne répond à cette recherche">
            Essayez un seul mot, ou ajoutez l’organisme ci-dessous.
          </TableEmpty>
        )}
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <RowLink href={href(row.id)}>{row.state === 'merged' ? row.writtenAs : row.name}</RowLink>
              {row.name !== row.writtenAs && (
                <div className="field-help">
                  {row.state === 'merged' ? `réuni à ${row.name}` : `écrit « ${row.writtenAs} »`}
                </div>
              )}
            </Th>
            <Td>{bodyKinds[row.kind]}</Td>
            <Td>{bodySides[row.side]}</Td>
            <Td>{row.territories.join(', ')}</Td>
            <Td>
              <Tag tone={stateTones[row.state]}>{bodyStates[row.state]}</Tag>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
