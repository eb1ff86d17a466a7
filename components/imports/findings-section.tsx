import { Pagination } from '@/components/ui/pagination'
import { Tag, type Tone } from '@/components/ui/state-badge'
import { TabLinks } from '@/components/ui/tab-links'
import { Table, TableEmpty, Td, Th } from '@/components/ui/table'
import { formatInteger } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { type Severity, severities } from '@/lib/imports/finding'
import { type BatchReport, findingsPerPage, type ReportLine, type SeverityFilter } from '@/lib/imports/report'
import { CorrectCell } from './correct-cell'

type Props = { report: BatchReport; page: number }

/** The report by line and column: the printed cell, what was understood, and why one should look. */
export function FindingsSection({ report, page }: Props) {
  const here = (of: SeverityFilter) => `${routes.importBatch(report.id)}?gravite=${of}`
  const all = report.counts.refused + report.counts.doubtful + report.counts.understood
  const tabs = [
    ...(['refused', 'doubtful', 'understood'] as const).map((of) => ({
      href: here(of),
      label: `${severities[of]} (${formatInteger(report.counts[of])})`,
    })),
    { href: here('all'), label: `Tout (${formatInteger(all)})` },
  ]
  return (
    <section className="section" aria-labelledby="findings">
      <h2 id="findings">Vérification, par ligne et colonne</h2>
      <TabLinks label="Gravité" current={here(report.severity)} tabs={tabs} />
      <Table caption="Vérification" captionHidden minWidth={860}>
        <thead>
          <tr>
            <Th>Ligne</Th>
            <Th>Colonne</Th>
            <Th>Cellule</Th>
            <Th>Compris</Th>
            <Th>
              <span className="visually-hidden">Correction</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {report.lines.length === 0 && <TableEmpty columns={5} title="Aucune cellule dans cette liste" />}
          {report.lines.map((line) => (
            <FindingRow key={line.id} line={line} report={report} />
          ))}
        </tbody>
      </Table>
      <Pagination
        page={page}
        pageSize={findingsPerPage}
        total={report.total}
        unit={['cellule', 'cellules']}
        href={(to) => `${here(report.severity)}&page=${to}`}
      />
    </section>
  )
}

const tones: Record<Severity, Tone> = { refused: 'danger', doubtful: 'warn', understood: 'neutral' }

function FindingRow({ line, report }: { line: ReportLine; report: BatchReport }) {
  const place = line.line === null ? 'Fichier' : formatInteger(line.line)
  return (
    <tr>
      <Th scope="row">
        {place}
        {line.file === 'companion' && <div className="field-help">programmes</div>}
      </Th>
      <Td>{line.columnTitle}</Td>
      <Td>
        <div className="printed-cell">{line.cell}</div>
        {line.corrected && <div className="field-help">corrigée ici</div>}
      </Td>
      <Td>
        <div className="printed-cell">
          {line.severity !== 'understood' && <Tag tone={tones[line.severity]}>{severities[line.severity]}</Tag>}{' '}
          {line.understood}
        </div>
        {line.reason && <div className="field-help">{line.reason}</div>}
      </Td>
      <Td align="right">
        {line.correctionKey && report.state === 'deposited' && (
          <CorrectCell
            batchId={report.id}
            lockVersion={report.lockVersion}
            correctionKey={line.correctionKey}
            name={`${line.columnTitle}, ligne ${line.line}`}
            value={line.wholeCell}
          />
        )}
      </Td>
    </tr>
  )
}
