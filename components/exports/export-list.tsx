import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Progress } from '@/components/ui/progress'
import { Tag, type Tone } from '@/components/ui/state-badge'
import { Table, TableEmpty, Td, Th } from '@/components/ui/table'
import { formatDateTime, formatInteger } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { removeExportAction } from '@/lib/exports/actions'
import { type ExportState, exportStates } from '@/lib/exports/model'

export type ExportRow = {
  id: string
  title: string
  format: string
  filters: readonly string[]
  rows: number | null
  state: ExportState
  askedAt: Date
  expiresAt: Date | null
  failure: string | null
  progress: { done: number; total: number } | null
}

const tones: Readonly<Record<ExportState, Tone>> = {
  preparing: 'info',
  ready: 'success',
  expired: 'neutral',
  failed: 'danger',
}

/** What a person took away, newest first: its state, until when it is kept, and what to do with it. */
export function ExportList({ exports }: { exports: readonly ExportRow[] }) {
  return (
    <Table caption="Mes exports" captionHidden stickyFirstColumn minWidth={820}>
      <thead>
        <tr>
          <Th>Export</Th>
          <Th>État</Th>
          <Th align="right">Lignes</Th>
          <Th>Demandé le</Th>
          <Th>Gardé jusqu’au</Th>
          <Th>
            <span className="visually-hidden">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {exports.length === 0 && (
          <TableEmpty columns={6} title="Vous n’avez encore rien exporté">
            Ouvrez le plan, filtrez ce qui vous intéresse, puis choisissez « Exporter ».
          </TableEmpty>
        )}
        {exports.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </Table>
  )
}

function Line({ line }: { line: ExportRow }) {
  const { id, title, format, filters, rows, state, askedAt, expiresAt } = line
  return (
    <tr>
      <Th scope="row">
        {title}
        <div className="field-help">
          {format} · {filters.length > 0 ? filters.join('\u00a0; ') : 'sans filtre'}
        </div>
      </Th>
      <Td>
        <Tag tone={tones[state]}>{exportStates[state]}</Tag>
        <Detail {...line} />
      </Td>
      <Td align="right">{rows === null ? '—' : formatInteger(rows)}</Td>
      <Td nowrap>{formatDateTime(askedAt)}</Td>
      <Td nowrap>{expiresAt ? formatDateTime(expiresAt) : '—'}</Td>
      <Td>
        <div className="export-actions">{state !== 'preparing' && <Remove id={id} title={title} />}</div>
      </Td>
    </tr>
  )
}

/** What to do with it stands by its state: on a phone the columns after it are out of sight. */
function Detail({ id, title, state, failure, progress }: ExportRow) {
  if (state === 'ready')
    return (
      <a className="button" data-variant="quiet" data-size="sm" href={routes.exportFile(id)}>
        Télécharger<span className="visually-hidden"> {title}</span>
      </a>
    )
  if (failure) return <div className="field-help">{failure}</div>
  if (state !== 'preparing' || !progress) return null
  return <Progress label="Avancement" value={progress.done} max={progress.total} />
}

function Remove({ id, title }: { id: string; title: string }) {
  return (
    <ConfirmDialog
      trigger="Supprimer"
      triggerVariant="quiet"
      triggerSize="sm"
      title="Supprimer l’export"
      objectName={title}
      consequence="Le fichier est effacé et l’export quitte votre liste. Vous pourrez le refaire depuis sa page."
      confirmLabel="Supprimer l’export"
      variant="danger"
      action={removeExportAction}
      values={{ id }}
    />
  )
}
