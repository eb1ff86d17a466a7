import Link from 'next/link'
import { Table, Td, Th } from '@/components/ui/table'
import { formatInteger } from '@/lib/core/format'
import { type StateCounts, type StateLine, sumLines } from '@/lib/dashboards/state-counts'
import { meteos } from '@/lib/plan/meteo'
import { type ProgressState, progressStates } from '@/lib/plan/model'

/** Where a count leads: `id` null for all lines, `state` null for all states; no link without it. */
export type CountHref = (id: string | null, state: ProgressState | null) => string

type Props = {
  caption: string
  /** What a line is: "Programme", "Région". */
  first: string
  lines: readonly StateLine[]
  href?: CountHref | undefined
  /** Where the name of a line leads. */
  open?: ((id: string) => string) | undefined
}

const states = Object.entries(progressStates) as [ProgressState, string][]
const minWidth = 860

/** How many actions are in each state, line by line: each count opens the list it counts. */
export function StateTable({ caption, first, lines, href, open }: Props) {
  const all = sumLines(lines)
  const kept = states.filter(([state]) => all.counts[state] > 0 || state === 'en_retard')
  const weather = lines.some((line) => line.meteo !== null)
  return (
    <div className="state-table">
      <Table caption={caption} captionHidden stickyFirstColumn minWidth={minWidth}>
        <thead>
          <tr>
            <Th>{first}</Th>
            {kept.map(([state, label]) => (
              <Th key={state} align="right">
                {label}
              </Th>
            ))}
            <Th align="right">Total</Th>
            {weather && <Th>Météo</Th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <Th scope="row">
                {open ? (
                  <Link className="row-link" href={open(line.id)} prefetch={false}>
                    {line.title}
                  </Link>
                ) : (
                  line.title
                )}
              </Th>
              <Counts id={line.id} name={line.title} counts={line.counts} total={line.total} kept={kept} href={href} />
              {weather && <Td>{line.meteo ? meteos[line.meteo] : <span className="muted">–</span>}</Td>}
            </tr>
          ))}
        </tbody>
        {lines.length > 1 && (
          <tfoot>
            <tr>
              <Th scope="row">Ensemble</Th>
              <Counts id={null} name="ensemble" counts={all.counts} total={all.total} kept={kept} href={href} />
              {weather && <Td />}
            </tr>
          </tfoot>
        )}
      </Table>
    </div>
  )
}

type CountsProps = {
  id: string | null
  name: string
  counts: StateCounts
  total: number
  kept: readonly (readonly [ProgressState, string])[]
  href: CountHref | undefined
}

function Counts({ id, name, counts, total, kept, href }: CountsProps) {
  return (
    <>
      {kept.map(([state, label]) => (
        <Td key={state} align="right" data-s={counts[state] > 0 ? state : undefined}>
          <Count value={counts[state]} href={href?.(id, state)} name={`${label}, ${name}`} />
        </Td>
      ))}
      <Td align="right">
        <Count value={total} href={href?.(id, null)} name={`Total, ${name}`} />
      </Td>
    </>
  )
}

function Count({ value, href, name }: { value: number; href: string | undefined; name: string }) {
  if (value === 0) return <span className="muted">–</span>
  if (href === undefined) return formatInteger(value)
  return (
    <Link href={href} prefetch={false} aria-label={`${formatInteger(value)} : ${name}`}>
      {formatInteger(value)}
    </Link>
  )
}
