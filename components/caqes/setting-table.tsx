import { Tag } from '@/components/ui/state-badge'
import { Table, Td, Th } from '@/components/ui/table'
import type { SettingRow } from '@/lib/caqes/rule-page'

type Props = { id: string; title: string; rows: readonly SettingRow[] }

const deciders: Record<SettingRow['decidedBy'], string> = {
  region: 'La région',
  contract: 'Le contrat',
  director: 'Le directeur général de l’ARS',
  fixed: 'Lecture arrêtée, documentée',
}

/** Choices the texts leave open, A1 to A30: the question, the answers, the default, who decides. */
export function SettingTable({ id, title, rows }: Props) {
  return (
    <section id={id} className="section">
      <h2>{title}</h2>
      <p className="prose">
        Là où les textes se taisent, chaque région choisit. Le simulateur part des réponses par défaut.
      </p>
      <Table caption={title} captionHidden stickyFirstColumn minWidth={860}>
        <thead>
          <tr>
            <Th>Choix</Th>
            <Th>Question</Th>
            <Th>Réponses</Th>
            <Th>Qui décide</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} id={row.name}>
              <Th scope="row">{row.code}</Th>
              <Td>
                {row.label} {row.unverified && <Tag tone="warn">Texte non relu</Tag>}
                <div className="field-help">
                  <code>{row.name}</code>
                </div>
              </Td>
              <Td>
                <Answers row={row} />
              </Td>
              <Td>{deciders[row.decidedBy]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Answers({ row }: { row: SettingRow }) {
  if (row.options.length === 0) return <span>Aucun palier par défaut</span>
  return (
    <ul>
      {row.options.map(({ value, label }) => (
        <li key={label}>
          {value === row.usual ? <strong>{label}</strong> : label}
          {value === row.usual && row.options.length > 1 && ' (par défaut)'}
        </li>
      ))}
    </ul>
  )
}
