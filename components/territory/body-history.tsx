import { Table, TableEmpty, Td, Th } from '@/components/ui/table'
import { formatDate, formatDateTime } from '@/lib/core/format'
import { type BodyEntry, bodyKinds, bodySides, bodyStates } from '@/lib/territory/bodies'

/** Every line the directory holds about a body, the newest first. */
export function BodyHistory({ entries }: { entries: readonly BodyEntry[] }) {
  return (
    <section className="section" aria-label="Historique">
      <h2>Historique</h2>
      <Table caption="Historique" captionHidden minWidth={760}>
        <thead>
          <tr>
            <Th>Nom</Th>
            <Th>Description</Th>
            <Th>À partir du</Th>
            <Th>Raison</Th>
            <Th>Enregistré</Th>
          </tr>
        </thead>
        <tbody>
          {entries.length === 0 && (
            <TableEmpty columns={5} title="Rien n’a encore été dit de cet organisme">
              Son nom vient des textes ; sa nature est lue dans son nom.
            </TableEmpty>
          )}
          {entries.map((entry) => (
            <tr key={entry.id}>
              <Th scope="row">{entry.name}</Th>
              <Td>
                {bodyStates[entry.state]} · {bodyKinds[entry.kind]} · {bodySides[entry.side]}
                {entry.territories.length > 0 && <div className="field-help">{entry.territories.join(', ')}</div>}
              </Td>
              <Td nowrap>{formatDate(entry.from)}</Td>
              <Td>{entry.reason}</Td>
              <Td>
                {entry.byName}
                <div className="field-help">{formatDateTime(entry.recordedAt)}</div>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
