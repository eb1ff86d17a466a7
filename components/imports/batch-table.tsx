import { ButtonLink } from '@/components/ui/button'
import { RowLink, Table, TableEmpty, Td, Th } from '@/components/ui/table'
import { formatDateTime } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { type ImportState, type PublicationCounts, publicationSentence } from '@/lib/imports/model'
import { BatchBadge } from './batch-badge'

export type BatchRow = {
  id: string
  fileName: string
  formatLabel: string
  state: ImportState
  depositedAt: Date
  depositedBy: string
  plan: { code: string; title: string } | null
  counts: PublicationCounts | null
}

/** Deposits, the latest first. */
export function BatchTable({ lines }: { lines: readonly BatchRow[] }) {
  return (
    <Table caption="Dépôts" captionHidden minWidth={720}>
      <thead>
        <tr>
          <Th>Fichier</Th>
          <Th>État</Th>
          <Th>Plan</Th>
          <Th>Publication</Th>
          <Th>Déposé par</Th>
        </tr>
      </thead>
      <tbody>
        {lines.length === 0 && (
          <TableEmpty
            columns={5}
            title="Aucun fichier n’a encore été déposé"
            actions={<ButtonLink href={routes.depositImport()}>Déposer un fichier</ButtonLink>}
          >
            Le tableau du plan se dépose en CSV ou en XLSX, tel que votre service le tient.
          </TableEmpty>
        )}
        {lines.map((line) => (
          <BatchRowView key={line.id} line={line} />
        ))}
      </tbody>
    </Table>
  )
}

function BatchRowView({ line }: { line: BatchRow }) {
  return (
    <tr>
      <Th scope="row">
        <RowLink href={routes.importBatch(line.id)}>{line.fileName}</RowLink>
        <div className="field-help">{line.formatLabel}</div>
      </Th>
      <Td nowrap>
        <BatchBadge state={line.state} />
      </Td>
      <Td>{line.plan?.code ?? '—'}</Td>
      <Td>{line.state === 'published' && line.counts ? publicationSentence(line.counts) : '—'}</Td>
      <Td>
        {line.depositedBy}
        <div className="field-help">{formatDateTime(line.depositedAt)}</div>
      </Td>
    </tr>
  )
}
