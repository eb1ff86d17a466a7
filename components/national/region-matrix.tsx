import { Section } from '@/components/plan/section'
import { Table, Td, Th } from '@/components/ui/table'
import { formatLongDate, plural } from '@/lib/core/format'
import type { EveryRegionCoverage } from '@/lib/plan/coverage'
import { uncovered } from '@/lib/plan/coverage'
import { CoverageMark } from './coverage-mark'
import { CoverageThemes } from './coverage-themes'

/** For the national administrator: axis by region, and what no region declines. */
export function RegionMatrix({
  regions: read,
  on,
}: {
  regions: EveryRegionCoverage
  on: Parameters<typeof formatLongDate>[0]
}) {
  const { regions, withoutPlan, matrix, themes } = read
  const nobody = matrix.filter((line) => line.counts.every((count) => count === 0))
  return (
    <>
      <p className="reading">
        Au {formatLongDate(on)}, {plural(regions.length, 'région a un plan', 'régions ont un plan')} en vigueur dans
        l’application{withoutPlan > 0 && ` et ${withoutPlan} n’en ont pas`} ;{' '}
        {nobody.length === 0
          ? 'chaque axe national est décliné par une région au moins.'
          : `${plural(nobody.length, 'axe national n’est décliné', 'axes nationaux ne sont déclinés')} par aucune région.`}
      </p>
      <Section title="Axe par région">
        <Table
          caption="Nombre de programmes et d’actions qui déclinent chaque axe, par région"
          captionHidden
          stickyFirstColumn
        >
          <thead>
            <tr>
              <Th>Axe national</Th>
              {regions.map((region) => (
                <Th key={region.code}>{region.name}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.map(({ axis, theme, counts }) => (
              <tr key={axis.id}>
                <Th scope="row">
                  <span className="national-place">
                    {theme.title} · axe {axis.number}
                  </span>
                  {axis.title}
                </Th>
                {regions.map((region, index) => (
                  <Cell key={region.code} count={counts[index] ?? 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <Section title="Ce qu’aucune région ne décline">
        <CoverageThemes themes={uncovered(themes)} query="" open={false} />
      </Section>
    </>
  )
}

function Cell({ count }: { count: number }) {
  return (
    <Td nowrap>
      {count === 0 ? (
        <CoverageMark state="not_declined" />
      ) : (
        <span className="state" data-s="declined">
          Décliné, {count} fois
        </span>
      )}
    </Td>
  )
}
