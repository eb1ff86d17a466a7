import { Tag } from '@/components/ui/state-badge'
import { Table, TableEmpty, Td, Th } from '@/components/ui/table'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate, formatDateTime } from '@/lib/core/format'
import type { Period } from '@/lib/settings/history'
import type { SettingRow } from '@/lib/settings/model'
import { valueWords } from '@/lib/settings/words'

type Props = { history: readonly Period<SettingRow>[]; day: CivilDate }

/** Every value a setting took or will take: from when to when, who, why; the newest first. */
export function SettingHistory({ history, day }: Props) {
  return (
    <section className="section" aria-label="Historique">
      <h2>Historique</h2>
      <Table caption="Historique" captionHidden minWidth={760}>
        <thead>
          <tr>
            <Th>Valeur</Th>
            <Th>Période</Th>
            <Th>Raison</Th>
            <Th>Enregistré</Th>
          </tr>
        </thead>
        <tbody>
          {history.length === 0 && (
            <TableEmpty columns={4} title="La région n’a encore rien choisi">
              La lecture de la maison s’applique depuis toujours.
            </TableEmpty>
          )}
          {history.map((period) => (
            <tr key={period.row.id}>
              <Th scope="row">
                {valueWords(period.row.code, period.row.value)} <StateOf period={period} day={day} />
              </Th>
              <Td>{periodWords(period)}</Td>
              <Td>{period.row.reason}</Td>
              <Td>
                {period.row.byName}
                <div className="field-help">{formatDateTime(period.row.recordedAt)}</div>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function periodWords({ from, to, replaced }: Period<SettingRow>): string {
  if (replaced) return `Devait valoir à partir du ${formatDate(from)}`
  return to === null ? `À partir du ${formatDate(from)}` : `Du ${formatDate(from)} au ${formatDate(to)}`
}

function StateOf({ period: { from, to, replaced }, day }: { period: Period<SettingRow>; day: CivilDate }) {
  if (replaced) return <Tag>Remplacé</Tag>
  if (from > day) return <Tag tone="info">À venir</Tag>
  return to === null || to >= day ? <Tag tone="success">En vigueur</Tag> : null
}
