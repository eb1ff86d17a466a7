import { Tag } from '@/components/ui/state-badge'
import { Table, Td, Th } from '@/components/ui/table'
import { optionWords, type RegionChoices } from '@/lib/caqes/region-choices'
import type { SettingRow } from '@/lib/caqes/rule-page'
import { formatDate } from '@/lib/core/format'

/** What the reader's region chose, on a day. */
export type RegionAnswers = { name: string; choices: RegionChoices; href: string }

type Props = { id: string; title: string; rows: readonly SettingRow[]; region?: RegionAnswers | null }

const deciders: Record<SettingRow['decidedBy'], string> = {
  region: 'La région',
  contract: 'Le contrat',
  director: 'Le directeur général de l’ARS',
  fixed: 'Lecture arrêtée, documentée',
}

/** Choices the texts leave open, A1 to A30: the question, the answers, the default, who decides. */
export function SettingTable({ id, title, rows, region = null }: Props) {
  return (
    <section id={id} className="section">
      <h2>{title}</h2>
      <p className="prose">
        Là où les textes se taisent, chaque région choisit.{' '}
        {region ? (
          <>
            Le simulateur suit{' '}
            <a className="text-link" href={region.href}>
              les réglages de la région {region.name}
            </a>{' '}
            à la date du cas.
          </>
        ) : (
          'Le simulateur part des réponses par défaut.'
        )}
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
                {region && <Held row={row} region={region} />}
              </Td>
              <Td>{deciders[row.decidedBy]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

/** What the region answers today, when it is not the default. */
function Held({ row, region }: { row: SettingRow; region: RegionAnswers }) {
  const held = region.choices[row.name]
  if (!held) return null
  return (
    <p className="setting-held">
      <Tag tone="info">{region.name}</Tag> {optionWords(row.name, held.value)}, depuis le {formatDate(held.from)}
    </p>
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
