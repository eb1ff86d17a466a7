import { Table, TableEmpty, Td, Th } from '@/components/ui/table'
import type { JournalLine } from '@/lib/audit/events'
import { eventLabel } from '@/lib/audit/events'
import { formatDateTime } from '@/lib/core/format'
import { Change } from './change'
import { ObjectLink } from './object-link'
import { roleWords } from './words'

/** Events of the journal, newest first. */
export function JournalTable({ lines, filtered }: { lines: readonly JournalLine[]; filtered: boolean }) {
  return (
    <Table caption="Événements du journal" captionHidden minWidth={880}>
      <thead>
        <tr>
          <Th>Date (Paris)</Th>
          <Th>Personne</Th>
          <Th>Fait</Th>
          <Th>Objet</Th>
        </tr>
      </thead>
      <tbody>
        {lines.length === 0 && <Nothing filtered={filtered} />}
        {lines.map((line) => (
          <tr key={line.id}>
            <Td nowrap>{formatDateTime(line.at)}</Td>
            <Td>
              {line.actorName}
              <div className="field-help">{roleWords(line.actorRole)}</div>
            </Td>
            <Td>
              <strong className="event">{eventLabel(line.type)}</strong>
              <Change line={line} />
            </Td>
            <Td>
              <ObjectLink object={line.object} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <TableEmpty columns={4} title="Aucun événement ne répond à ces filtres">
        Élargissez la période, ou effacez un filtre.
      </TableEmpty>
    )
  return (
    <TableEmpty columns={4} title="Rien n’a encore été écrit au journal">
      Chaque connexion, modification ou accès refusé de votre périmètre y laissera une ligne.
    </TableEmpty>
  )
}
